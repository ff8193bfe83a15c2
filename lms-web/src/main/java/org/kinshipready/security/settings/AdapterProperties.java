package org.kinshipready.security.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Reads the properties of Keycloak's retired Spring Boot adapter as those that replaced them, and logs one line for
 * each that says what to write instead. If both are set, the new one counts.
 */
final class AdapterProperties {

    private static final String OLD = "keycloak.";

    /** Old properties that were not replaced, because they are no longer needed. */
    private static final List<String> NOT_NEEDED = List.of(
            "bearer-only", "ssl-required", "confidential-port", "enable-pkce", "token-store", "autodetect-bearer-only");

    private final ConfigurableEnvironment environment;
    private final Consumer<String> warn;
    private final Map<String, Object> translated = new HashMap<>();

    AdapterProperties(ConfigurableEnvironment environment, Consumer<String> warn) {
        this.environment = environment;
        this.warn = warn;
    }

    void translate() {
        if ("false".equals(old("enabled"))) {
            return;
        }
        issuer();
        String client = old("resource");
        if (client != null) {
            put("resource", IdentitySettings.CLIENT_ID, client, client);
        }
        String secret = old("credentials.secret");
        if (secret != null) {
            put("credentials.secret", IdentitySettings.CLIENT_SECRET, secret, "(the same secret)");
        }
        switch (old("public-client")) {
            case null -> {}
            case "true" -> put("public-client", IdentitySettings.CLIENT_AUTHENTICATION, "none", "none");
            default -> notNeeded("public-client");
        }
        roles(client);
        String name = old("principal-attribute");
        if (name != null) {
            put("principal-attribute", IdentitySettings.NAME_CLAIM, name, name);
        }
        NOT_NEEDED.stream().filter(property -> old(property) != null).forEach(this::notNeeded);
        environment.getPropertySources().addLast(new MapPropertySource("keycloakAdapter", translated));
    }

    /** Address and realm used to be two settings and are now one. */
    private void issuer() {
        String server = old("auth-server-url");
        String realm = old("realm");
        if (server != null && realm != null) {
            String issuer = StringUtils.trimTrailingCharacter(server, '/') + "/realms/" + realm;
            put("auth-server-url", IdentitySettings.ISSUER, issuer, issuer);
            warn.accept("keycloak.realm is part of %s=%s now".formatted(IdentitySettings.ISSUER, issuer));
        } else if (server != null || realm != null) {
            String there = server != null ? "auth-server-url" : "realm";
            String missing = server != null ? "realm" : "auth-server-url";
            warn.accept(
                    "keycloak.%s is not read, because keycloak.%s is missing: write %s=https://HOST/realms/REALM instead"
                            .formatted(there, missing, IdentitySettings.ISSUER));
        }
    }

    private void roles(@Nullable String client) {
        String ofClient = old("use-resource-role-mappings");
        if (ofClient == null) {
            return;
        }
        String id = client != null ? client : environment.getProperty(IdentitySettings.CLIENT_ID, "kinship-ready");
        String claim = ofClient.equals("true") ? "resource_access." + id + ".roles" : "realm_access.roles";
        put("use-resource-role-mappings", IdentitySettings.ROLES_CLAIM, claim, claim);
    }

    private void put(String old, String name, String value, String shown) {
        if (IdentitySettings.isSet(environment, name)) {
            warn.accept("keycloak.%s is not read, because %s is set: remove it".formatted(old, name));
            return;
        }
        translated.put(name, value);
        warn.accept("keycloak.%s is from Keycloak's retired adapter: write %s=%s instead".formatted(old, name, shown));
    }

    private void notNeeded(String old) {
        warn.accept("keycloak.%s is from Keycloak's retired adapter and not needed: remove it".formatted(old));
    }

    private @Nullable String old(String property) {
        String value = environment.getProperty(OLD + property);
        return StringUtils.hasText(value) ? value.strip() : null;
    }
}
