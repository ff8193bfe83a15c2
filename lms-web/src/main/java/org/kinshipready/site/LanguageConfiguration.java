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
 * Where the language of a page comes from: from what somebody chose, kept in a cookie that says nothing else.
 *
 * <p>Not from the browser's settings: translations that nobody has checked are shown to those who ask for them.
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

    /** Pages that a phone keeps for everybody who uses it are fetched without cookies, and say their language so. */
    private static Locale ofKeptPages(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Kept-Language"))
                .flatMap(Language::of)
                .orElse(Language.ENGLISH)
                .locale();
    }
}
