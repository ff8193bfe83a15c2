package org.kinshipready.security;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kinshipready.server.StaticFiles;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route that the application has, as method and pattern. */
final class Routes {

    private final ApplicationContext application;

    Routes(ApplicationContext application) {
        this.application = application;
    }

    /** Of all controllers, those for another way of signing in too; of what Spring adds; of the filters; of the static files. */
    Set<String> all() {
        return Stream.of(ofControllers(), ofMappings(), ofFilters(), ofStaticFiles())
                .flatMap(routes -> routes)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> ofControllers() {
        Reader reader = new Reader();
        reader.afterPropertiesSet();
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.kinshipready").stream()
                        .filter(type ->
                                type.isAnnotatedWith(Controller.class) || type.isMetaAnnotatedWith(Controller.class))
                        .map(JavaClass::reflect)
                        .flatMap(reader::routes);
    }

    /** Reads the annotations of controllers that needn't be beans. */
    private static final class Reader extends RequestMappingHandlerMapping {

        @Override
        protected boolean isHandler(Class<?> type) {
            return false;
        }

        @Override
        protected void initHandlerMethods() {}

        Stream<String> routes(Class<?> controller) {
            return Stream.of(controller.getDeclaredMethods())
                    .map(method -> mapping(method, controller))
                    .flatMap(Stream::ofNullable)
                    .flatMap(Routes::routes);
        }

        private @Nullable RequestMappingInfo mapping(Method method, Class<?> controller) {
            return AnnotatedElementUtils.hasAnnotation(
                            method, org.springframework.web.bind.annotation.RequestMapping.class)
                    ? getMappingForMethod(method, controller)
                    : null;
        }
    }

    private Stream<String> ofMappings() {
        return application.getBeansOfType(HandlerMapping.class).values().stream()
                .flatMap(Routes::routes);
    }

    private static Stream<String> routes(HandlerMapping mapping) {
        if (mapping instanceof RequestMappingInfoHandlerMapping methods) {
            return methods.getHandlerMethods().keySet().stream().flatMap(Routes::routes);
        }
        if (mapping instanceof AbstractUrlHandlerMapping addresses) {
            return addresses.getHandlerMap().keySet().stream().map(pattern -> "GET " + pattern);
        }
        // Functions of addresses, which the application has none of, are printed with their routes.
        String others = mapping.toString();
        return others.contains("RouterFunction") && others.contains("->") ? Stream.of("ANY " + others) : Stream.of();
    }

    private static Stream<String> routes(RequestMappingInfo info) {
        Collection<String> methods = info.getMethodsCondition().getMethods().isEmpty()
                ? Set.of("ANY")
                : info.getMethodsCondition().getMethods().stream()
                        .map(Enum::name)
                        .toList();
        return info.getPatternValues().stream()
                // {pathway:preparatory|ongoing} is {pathway}.
                .map(pattern -> pattern.replaceAll("[{]([^}:]+):[^}]*[}]", "{$1}"))
                .flatMap(pattern -> methods.stream().map(method -> method + " " + pattern));
    }

    /** Filters that answer by themselves. */
    private Stream<String> ofFilters() {
        return application.getBean(FilterChainProxy.class).getFilterChains().stream()
                .flatMap(chain -> chain.getFilters().stream())
                .filter(filter ->
                        filter instanceof AbstractAuthenticationProcessingFilter || filter instanceof LogoutFilter)
                .map(filter -> filter instanceof LogoutFilter ? "POST /sign-out" : "POST /sign-in");
    }

    /** They come before everything else; one stands for all. */
    private Stream<String> ofStaticFiles() {
        application.getBean(StaticFiles.class);
        return Stream.of("GET /robots.txt");
    }
}
