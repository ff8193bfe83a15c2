package org.kinshipready.feature;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Removes routes that no feature has opened, before the first request, so that nobody ever reaches one. */
@Component
class ClosedRoutes implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(ClosedRoutes.class);

    private final OpenAddresses open;
    private final ObjectProvider<RequestMappingInfoHandlerMapping> mappings;

    ClosedRoutes(OpenAddresses open, ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
        this.open = open;
        this.mappings = mappings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        mappings.stream()
                .forEach(mapping -> List.copyOf(mapping.getHandlerMethods().keySet()).stream()
                        .filter(route -> !isOpen(route))
                        .forEach(route -> {
                            log.error("{} is open to nobody: no FeaturePages of its feature names it", routes(route));
                            mapping.unregisterMapping(route);
                        }));
    }

    private boolean isOpen(RequestMappingInfo route) {
        return routes(route).stream().map(each -> each.split(" ", 2)).allMatch(each -> open.isOpen(each[0], each[1]));
    }

    private static Set<String> routes(RequestMappingInfo route) {
        Set<String> methods = route.getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .collect(Collectors.toSet());
        Stream<String> all = methods.isEmpty() ? Stream.of("ANY") : methods.stream();
        return all.flatMap(method -> route.getPatternValues().stream().map(pattern -> method + " " + pattern))
                .collect(Collectors.toSet());
    }
}
