package org.kinshipready.site;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * Takes the language of a page from what the reader chose, which a cookie remembers. The cookie says nothing else.
 *
 * <p>It ignores the browser's settings, because unchecked translations should be shown only to those who ask for them.
 */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

    @Bean
    LocaleResolver localeResolver(@Value("${server.servlet.session.cookie.secure:false}") boolean secure) {
        CookieLocaleResolver resolver = new CookieLocaleResolver(SiteCookie.LANGUAGE.id());
        resolver.setDefaultLocaleFunction(LanguageConfiguration::ofKeptPages);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSecure(secure);
        resolver.setCookieSameSite("Lax");
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }

    /**
     * A phone saves pages for everyone who uses it, so it fetches them without cookies. The request names the language.
     */
    private static Locale ofKeptPages(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Kept-Language"))
                .flatMap(Language::of)
                .orElse(Language.ENGLISH)
                .locale();
    }
}
