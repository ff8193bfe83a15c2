package org.kinshipready.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Redirects from an address with capitals or a slash at the end to the right one.
 *
 * <p>It comes after Spring Security, as every filter without an order does. By then the firewall has checked the
 * address, and the answer has the same headers as every page. Whether the reader may open the right address is checked
 * when the browser asks for it.
 */
@Component
class RightAddressFilter extends OncePerRequestFilter {

    private final SingletonSupplier<RightAddresses> addresses;

    /** The routes exist only once everything else does, long after the filters. */
    RightAddressFilter(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
        addresses =
                SingletonSupplier.of(() -> new RightAddresses(mapping.getObject().getHandlerMethods().keySet().stream()
                        .filter(RightAddressFilter::canBeOpened)
                        .flatMap(route -> route.getPatternValues().stream())
                        .toList()));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> right = read(request) ? addresses.obtain().of(request.getRequestURI()) : Optional.empty();
        if (right.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        String query = request.getQueryString();
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        // Without a host, so that the browser stays on this site, whatever name it used.
        response.setHeader(HttpHeaders.LOCATION, right.get() + (query == null ? "" : "?" + query));
    }

    private static boolean read(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    }

    private static boolean canBeOpened(RequestMappingInfo route) {
        Set<RequestMethod> methods = route.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }
}
