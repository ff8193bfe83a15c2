package org.kinshipready.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinshipready.security.settings.PublicUrl;
import org.kinshipready.site.TestClock;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.web.client.RestClient;

/** Tests for {@link ProviderRegistration}: how often the provider is asked what it offers. */
class ProviderRegistrationTests {

    private final TestClock clock = new TestClock();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean away;
    private volatile CountDownLatch answers = new CountDownLatch(0);
    private HttpServer server;
    private ProviderRegistration provider;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        String issuer = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/.well-known/openid-configuration", exchange -> {
            asked.incrementAndGet();
            try {
                answers.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            byte[] body = """
                    {"issuer": "%1$s", "authorization_endpoint": "%1$s/auth", "token_endpoint": "%1$s/token",
                     "jwks_uri": "%1$s/keys", "subject_types_supported": ["public"]}
                    """.formatted(issuer).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(away ? 503 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        OAuth2ClientProperties properties = new OAuth2ClientProperties();
        OAuth2ClientProperties.Registration registration = new OAuth2ClientProperties.Registration();
        registration.setClientId("kinship-ready");
        properties.getRegistration().put("keycloak", registration);
        OAuth2ClientProperties.Provider given = new OAuth2ClientProperties.Provider();
        given.setIssuerUri(issuer);
        properties.getProvider().put("keycloak", given);
        provider = new ProviderRegistration(
                properties, PublicUrl.of("https://learn.example.org"), RestClient.create(), clock);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void itIsNotAskedWhatItSaidAMinuteAgo() {
        for (int i = 0; i < 1_000; i++) {
            provider.refresh();
        }
        assertThat(asked).hasValue(1);

        clock.advance(Duration.ofMinutes(1));
        provider.refresh();
        provider.refresh();
        assertThat(asked).hasValue(2);
    }

    @Test
    void oneThatIsGoneIsNoticedWithinSeconds() {
        provider.refresh();
        server.stop(0);
        clock.advance(Duration.ofSeconds(2));

        assertThatExceptionOfType(ProviderAway.class).isThrownBy(provider::refresh);
        assertThatExceptionOfType(ProviderAway.class).isThrownBy(provider::refresh);
        assertThat(asked).hasValue(1);
    }

    @Test
    void oneAsksAndAllOthersWaitForTheAnswer() throws Exception {
        answers = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                all.add(threads.submit(provider::refresh));
            }
            answers.countDown();
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void whatItSaidBeforeServesWhileSomebodyAsksAgain() throws Exception {
        provider.refresh();
        clock.advance(Duration.ofMinutes(2));
        answers = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> asking = threads.submit(provider::refresh);
            while (asked.get() < 2) {
                Thread.onSpinWait();
            }
            provider.refresh();
            assertThat(asking.isDone()).isFalse();
            answers.countDown();
            asking.get();
        }
        assertThat(asked).hasValue(2);
    }

    @Test
    void whileItIsAwayItIsAskedEveryTwoSecondsAtMost() {
        away = true;
        for (int i = 0; i < 100; i++) {
            assertThatExceptionOfType(ProviderAway.class).isThrownBy(provider::refresh);
        }
        assertThat(asked).hasValue(1);

        away = false;
        clock.advance(Duration.ofSeconds(2));
        provider.refresh();
        assertThat(asked).hasValue(2);
        assertThat(provider.get().getProviderDetails().getTokenUri()).endsWith("/token");
    }
}
