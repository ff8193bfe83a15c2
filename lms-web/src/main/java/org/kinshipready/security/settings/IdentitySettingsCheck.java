package org.kinshipready.security.settings;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.logging.Log;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Fills in what follows from other settings, and stops the start if a service's settings are incomplete. */
class IdentitySettingsCheck implements EnvironmentPostProcessor, Ordered {

    private final Log log;

    IdentitySettingsCheck(DeferredLogFactory logs) {
        this.log = logs.getLog(IdentitySettingsCheck.class);
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        new AdapterProperties(environment, log::warn).translate();
        if (!IdentitySettings.nameProvider(environment)) {
            return;
        }
        Map<String, Object> derived = new HashMap<>();
        clientOf(environment, derived);
        PublicUrl publicUrl = publicUrl(environment);
        needsStorage(environment);
        derived.put("server.servlet.session.cookie.secure", Boolean.toString(publicUrl.isHttps()));
        boolean behindProxy = environment.getProperty(IdentitySettings.BEHIND_PROXY, Boolean.class, false);
        // Only when asked for, because anyone who bypasses the proxy could claim any host and scheme.
        derived.put("server.forward-headers-strategy", behindProxy ? "framework" : "none");
        environment.getPropertySources().addLast(new MapPropertySource("kinshipIdentityDefaults", derived));
        warnings(environment, publicUrl, behindProxy);
    }

    /** After the configuration files, and before the check of the storage's names, which may build on this. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 1;
    }

    private static void clientOf(ConfigurableEnvironment environment, Map<String, Object> derived) {
        Set<String> registrations = IdentitySettings.registrations(environment);
        if (registrations.size() > 1) {
            throw new SettingsUnusable(
                    "More than one identity provider is set: %s."
                            .formatted(String.join(", ", new TreeSet<>(registrations))),
                    "Keep one registration under %sregistration.".formatted(IdentitySettings.CLIENT));
        }
        if (registrations.isEmpty()) {
            derived.put(IdentitySettings.CLIENT_ID, "kinship-ready");
        }
    }

    private static PublicUrl publicUrl(ConfigurableEnvironment environment) {
        if (!IdentitySettings.isSet(environment, IdentitySettings.PUBLIC_URL)) {
            throw new SettingsUnusable(
                    "An identity provider is set, but not %s: where people reach this application."
                            .formatted(IdentitySettings.PUBLIC_URL),
                    "Set %s, as in %s=https://learn.example.org"
                            .formatted(IdentitySettings.PUBLIC_URL, IdentitySettings.PUBLIC_URL));
        }
        return PublicUrl.of(environment.getRequiredProperty(IdentitySettings.PUBLIC_URL));
    }

    /** Makes sure that nobody runs a service on the embedded database just because they forgot a setting. */
    private static void needsStorage(ConfigurableEnvironment environment) {
        boolean given = IdentitySettings.isSet(environment, IdentitySettings.MONGODB);
        boolean embedded = IdentitySettings.EMBEDDED.equals(environment.getProperty(IdentitySettings.STORAGE));
        if (given && embedded) {
            throw new SettingsUnusable(
                    "Both %s and %s=%s are set."
                            .formatted(IdentitySettings.MONGODB, IdentitySettings.STORAGE, IdentitySettings.EMBEDDED),
                    "Remove one of them.");
        }
        if (!given && !embedded) {
            throw new SettingsUnusable(
                    "An identity provider is set, but no MongoDB: what people do would be kept in a file of this machine alone.",
                    "Set %s, or say that the embedded one is wanted: %s=%s"
                            .formatted(IdentitySettings.MONGODB, IdentitySettings.STORAGE, IdentitySettings.EMBEDDED));
        }
    }

    private void warnings(ConfigurableEnvironment environment, PublicUrl publicUrl, boolean behindProxy) {
        if (!IdentitySettings.isSet(environment, IdentitySettings.CONTACT)) {
            log.warn(IdentitySettings.CONTACT
                    + " is not set: the pages about privacy and accessibility name nobody to write to");
        }
        boolean own = environment.getProperty("server.ssl.enabled", Boolean.class, false)
                || IdentitySettings.isSet(environment, "server.ssl.bundle")
                || IdentitySettings.isSet(environment, "server.ssl.certificate")
                || IdentitySettings.isSet(environment, "server.ssl.key-store");
        if (publicUrl.isHttps() && !behindProxy && !own) {
            log.warn(IdentitySettings.PUBLIC_URL
                    + " begins with https, which this application doesn't speak as it is set:"
                    + " behind a proxy that does, set " + IdentitySettings.BEHIND_PROXY + "=true");
        }
    }
}
