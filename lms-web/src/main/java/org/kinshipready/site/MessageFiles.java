package org.kinshipready.site;

import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Finds the words of the pages: one file for each feature in {@code messages}, and one beside it for each other
 * language, as {@code search.properties} and {@code search_cy.properties}. Messages that a language doesn't have are
 * shown in English.
 */
@Configuration(proxyBeanMethods = false)
class MessageFiles {

    private static final String END = ".properties";

    @Bean
    MessageSource messageSource() throws IOException {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasenames(features());
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        words.setAlwaysUseMessageFormat(true);
        return words;
    }

    private static String[] features() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:/messages/*" + END);
        return Stream.of(files)
                .map(file -> Objects.requireNonNull(file.getFilename()))
                .filter(name -> !name.contains("_"))
                .map(name -> "messages/" + name.substring(0, name.length() - END.length()))
                .distinct()
                .sorted()
                .toArray(String[]::new);
    }
}
