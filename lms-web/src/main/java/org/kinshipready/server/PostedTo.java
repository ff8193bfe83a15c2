package org.kinshipready.server;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Knows which addresses a form may be sent to. No body is read for any other. */
@Component
class PostedTo {

    private final SingletonSupplier<List<PathPattern>> patterns;

    /** The routes exist only once everything else does, long after the web server was made. */
    PostedTo(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping,
            ObjectProvider<PostAddresses> others) {
        PathPatternParser parser = new PathPatternParser();
        patterns = SingletonSupplier.of(() -> Stream.concat(
                        mapping.getObject().getHandlerMethods().keySet().stream()
                                .filter(route ->
                                        route.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                                .flatMap(route -> route.getPatternValues().stream()),
                        others.stream().flatMap(PostAddresses::patterns))
                .distinct()
                .map(parser::parse)
                .toList());
    }

    boolean takesForms(String path) {
        PathContainer parts = PathContainer.parsePath(path);
        return patterns.obtain().stream().anyMatch(pattern -> pattern.matches(parts));
    }
}
