package org.kinshipready.security.settings;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** The names of the settings about signing in, and whether they name an identity provider. */
public final class IdentitySettings {

    /** The registration that the guides use, and with it the last part of the addresses that Keycloak is told. */
    static final String REGISTRATION = "keycloak";

    static final String CLIENT = "spring.security.oauth2.client.";
    static final String ISSUER = CLIENT + "provider." + REGISTRATION + ".issuer-uri";
    static final String CLIENT_ID = CLIENT + "registration." + REGISTRATION + ".client-id";
    static final String CLIENT_SECRET = CLIENT + "registration." + REGISTRATION + ".client-secret";
    static final String CLIENT_AUTHENTICATION =
            CLIENT + "registration." + REGISTRATION + ".client-authentication-method";

    /**
     * The claim in which the provider says which roles someone has, such as {@code
     * resource_access.kinship-ready.roles}.
     */
    public static final String ROLES_CLAIM = "lms.identity.roles-claim";

    /** The claim that says which organisation a partner belongs to. */
    public static final String ORGANISATION_CLAIM = "lms.identity.organisation-claim";

    /** The claim that says what someone is called. */
    public static final String NAME_CLAIM = "lms.identity.name-claim";

    /** Where people reach the application. */
    public static final String PUBLIC_URL = "lms.public-url";

    /** Whether there is a reverse proxy in front, which we trust to tell us host and scheme. */
    static final String BEHIND_PROXY = "lms.behind-proxy";

    static final String STORAGE = "lms.storage";
    static final String EMBEDDED = "embedded";
    static final String MONGODB = "spring.mongodb.uri";
    static final String CONTACT = "lms.contact";

    private IdentitySettings() {}

    /** Whether people sign in with an identity provider; if not, this is the trial mode. Nothing else decides this. */
    public static boolean nameProvider(Environment environment) {
        return isSet(environment, ISSUER) || !registrations(environment).isEmpty();
    }

    /** The names of the registrations that have a client. */
    static Set<String> registrations(Environment environment) {
        return Binder.get(environment)
                .bind(CLIENT + "registration", Bindable.mapOf(String.class, Object.class))
                .orElse(Map.of())
                .entrySet()
                .stream()
                .filter(registration -> StringUtils.hasText(
                        environment.getProperty(CLIENT + "registration." + registration.getKey() + ".client-id")))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    static boolean isSet(Environment environment, String name) {
        return StringUtils.hasText(environment.getProperty(name));
    }
}
