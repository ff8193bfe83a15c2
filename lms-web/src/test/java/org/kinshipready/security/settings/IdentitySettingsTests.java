package org.kinshipready.security.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Tests for {@link IdentitySettingsCheck}, {@link AdapterProperties} and {@link PublicUrl}. */
@ExtendWith(OutputCaptureExtension.class)
class IdentitySettingsTests {

    private static final String ISSUER = "spring.security.oauth2.client.provider.keycloak.issuer-uri";
    private static final String CLIENT = "spring.security.oauth2.client.registration.keycloak.";
    private static final Map<String, String> ENOUGH = Map.of(
            ISSUER,
            "https://id.example.org/realms/kinship",
            "lms.public-url",
            "https://learn.example.org/",
            "lms.storage",
            "embedded");

    private static ConfigurableEnvironment checked(Map<String, String> settings) {
        ConfigurableEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("settings", new TreeMap<>(settings)));
        ConfigurationPropertySources.attach(environment);
        DeferredLogFactory logs = Supplier::get;
        new IdentitySettingsCheck(logs).postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }

    private static Map<String, String> with(Map<String, String> settings, String name, String value) {
        Map<String, String> more = new TreeMap<>(settings);
        more.put(name, value);
        return more;
    }

    private static Map<String, String> without(String name) {
        Map<String, String> fewer = new TreeMap<>(ENOUGH);
        fewer.remove(name);
        return fewer;
    }

    // --- Which mode ---

    @Test
    void nothingSetIsTheTrialMode() {
        assertThat(IdentitySettings.nameProvider(checked(Map.of()))).isFalse();
        assertThat(IdentitySettings.nameProvider(checked(Map.of(ISSUER, " ")))).isFalse();
    }

    @Test
    void anIssuerOrARegistrationIsAnIdentityProvider() {
        assertThat(IdentitySettings.nameProvider(checked(ENOUGH))).isTrue();
        assertThat(checked(ENOUGH).getProperty(CLIENT + "client-id")).isEqualTo("kinship-ready");

        Map<String, String> other =
                with(without(ISSUER), "spring.security.oauth2.client.registration.other.client-id", "learning");
        assertThat(IdentitySettings.nameProvider(checked(other))).isTrue();
        assertThat(checked(other).getProperty(CLIENT + "client-id")).isNull();
    }

    @Test
    void oneProviderIsEnough() {
        Map<String, String> two = with(
                with(ENOUGH, CLIENT + "client-id", "a"),
                "spring.security.oauth2.client.registration.other.client-id",
                "b");
        assertThatExceptionOfType(SettingsUnusable.class)
                .isThrownBy(() -> checked(two))
                .withMessageContaining("keycloak, other");
    }

    // --- What a service needs ---

    @Test
    void aServiceNeedsToKnowWhereItIs() {
        assertThatExceptionOfType(SettingsUnusable.class)
                .isThrownBy(() -> checked(without("lms.public-url")))
                .withMessageContaining("lms.public-url")
                .satisfies(stopped -> assertThat(stopped.action()).contains("https://"));
    }

    @Test
    void aServiceIsNotRunOnTheEmbeddedDatabaseByForgetting() {
        assertThatExceptionOfType(SettingsUnusable.class)
                .isThrownBy(() -> checked(without("lms.storage")))
                .satisfies(
                        stopped -> assertThat(stopped.action()).contains("spring.mongodb.uri", "lms.storage=embedded"));
        checked(with(without("lms.storage"), "spring.mongodb.uri", "mongodb://db/kinship"));
        assertThatExceptionOfType(SettingsUnusable.class)
                .isThrownBy(() -> checked(with(ENOUGH, "spring.mongodb.uri", "mongodb://db/kinship")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://learn.example.org",
                "https://learn.example.org/courses",
                "https://learn.example.org?x",
                "https://somebody@learn.example.org",
                "learn.example.org",
                "ftp://learn.example.org",
                "https://",
                "mailto:a@example.org",
                "https:///",
                "http://127.0.0.1.example.org",
            })
    void peopleCannotSignInAt(String url) {
        assertThatExceptionOfType(SettingsUnusable.class)
                .isThrownBy(() -> checked(with(ENOUGH, "lms.public-url", url)))
                .withMessageContaining(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://learn.example.org/",
                "HTTPS://Learn.example.org",
                "http://localhost:8080",
                "http://127.0.0.1:1",
                "http://[::1]:8080"
            })
    void peopleCanSignInAt(String url) {
        assertThat(checked(with(ENOUGH, "lms.public-url", url))).isNotNull();
    }

    @Test
    void onlyOurOwnHostIsOurs() {
        PublicUrl url = PublicUrl.of("https://learn.example.org:8443/");
        assertThat(url.value()).isEqualTo("https://learn.example.org:8443");
        assertThat(url.isOurs("Learn.Example.org")).isTrue();
        assertThat(url.isOurs("127.0.0.1")).isTrue();
        assertThat(url.isOurs("example.org")).isFalse();
    }

    @Test
    void cookiesAreSecureWherePeopleComeByHttps() {
        assertThat(checked(ENOUGH).getProperty("server.servlet.session.cookie.secure"))
                .isEqualTo("true");
        assertThat(checked(with(ENOUGH, "lms.public-url", "http://localhost:8080"))
                        .getProperty("server.servlet.session.cookie.secure"))
                .isEqualTo("false");
    }

    @Test
    void aProxyIsBelievedOnlyWhenThereIsOne(CapturedOutput output) {
        assertThat(checked(ENOUGH).getProperty("server.forward-headers-strategy"))
                .isEqualTo("none");
        assertThat(output).contains("lms.behind-proxy=true", "lms.contact");
        assertThat(checked(with(ENOUGH, "lms.behind-proxy", "true")).getProperty("server.forward-headers-strategy"))
                .isEqualTo("framework");
    }

    // --- The retired adapter ---

    private static final Map<String, String> ADAPTER = Map.of(
            "keycloak.auth-server-url", "https://id.example.org/auth/",
            "keycloak.realm", "carers",
            "keycloak.resource", "learning",
            "keycloak.credentials.secret", "hush-hush",
            "keycloak.use-resource-role-mappings", "true",
            "keycloak.principal-attribute", "nickname",
            "keycloak.ssl-required", "external",
            "lms.public-url", "https://learn.example.org",
            "lms.storage", "embedded");

    @Test
    void propertiesOfTheAdapterAreRead() {
        ConfigurableEnvironment environment = checked(ADAPTER);
        assertThat(environment.getProperty(ISSUER)).isEqualTo("https://id.example.org/auth/realms/carers");
        assertThat(environment.getProperty(CLIENT + "client-id")).isEqualTo("learning");
        assertThat(environment.getProperty(CLIENT + "client-secret")).isEqualTo("hush-hush");
        assertThat(environment.getProperty("lms.identity.roles-claim")).isEqualTo("resource_access.learning.roles");
        assertThat(environment.getProperty("lms.identity.name-claim")).isEqualTo("nickname");
        assertThat(IdentitySettings.nameProvider(environment)).isTrue();
    }

    @Test
    void oneLineEachSaysWhatToWriteInsteadAndNeverTheSecret(CapturedOutput output) {
        checked(ADAPTER);
        for (String old : ADAPTER.keySet()) {
            if (old.startsWith("keycloak.")) {
                assertThat(output.getAll().lines().filter(line -> line.contains(old + " ")))
                        .as(old)
                        .hasSize(1);
            }
        }
        assertThat(output)
                .contains(
                        ISSUER + "=https://id.example.org/auth/realms/carers",
                        CLIENT + "client-id=learning",
                        CLIENT + "client-secret=",
                        "lms.identity.roles-claim=resource_access.learning.roles")
                .doesNotContain("hush-hush");
    }

    @Test
    void aPublicClientHasNoSecretToShow() {
        ConfigurableEnvironment environment = checked(with(ADAPTER, "keycloak.public-client", "true"));
        assertThat(environment.getProperty(CLIENT + "client-authentication-method"))
                .isEqualTo("none");
        assertThat(checked(with(ADAPTER, "keycloak.use-resource-role-mappings", "false"))
                        .getProperty("lms.identity.roles-claim"))
                .isEqualTo("realm_access.roles");
    }

    @Test
    void theNewNameCountsWhereBothAreWritten(CapturedOutput output) {
        ConfigurableEnvironment environment = checked(with(ADAPTER, CLIENT + "client-id", "newer"));
        assertThat(environment.getProperty(CLIENT + "client-id")).isEqualTo("newer");
        assertThat(output).contains("keycloak.resource is not read");
    }

    @Test
    void halfAnAddressIsNoProvider(CapturedOutput output) {
        assertThat(IdentitySettings.nameProvider(checked(Map.of("keycloak.realm", "carers"))))
                .isFalse();
        assertThat(output).contains("keycloak.auth-server-url is missing");
        assertThat(IdentitySettings.nameProvider(checked(with(ADAPTER, "keycloak.enabled", "false"))))
                .isFalse();
    }
}
