package org.kinshipready.preview;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Path;
import java.time.Clock;
import org.kinshipready.catalogue.Catalogue;
import org.kinshipready.content.check.Checker;
import org.kinshipready.site.PageNotes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Preview: if {@code lms.preview} names a folder, its courses are shown in place of the shipped ones. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("lms.preview")
class PreviewConfiguration {

    @Bean
    PreviewedFolder previewedFolder(@Value("${lms.preview}") Path folder, Catalogue catalogue, Clock clock) {
        Path root = Checker.root(folder)
                .orElseThrow(() -> new IllegalArgumentException(
                        folder + " holds neither the folders preparatory and ongoing nor is it a course in one"));
        return new PreviewedFolder(root, catalogue, clock);
    }

    @Bean
    PageNotes problemNotes(PreviewedFolder folder) {
        return new ProblemNotes(folder);
    }

    /** Checks before each page whether someone has saved a file. */
    @Bean
    WebMvcConfigurer readAgain(PreviewedFolder folder) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new HandlerInterceptor() {
                    @Override
                    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                        folder.readIfChanged();
                        return true;
                    }
                });
            }
        };
    }
}
