package org.kinshipready.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinshipready.storage.MongoProcess;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What people see while MongoDB is away, and that nothing needs mending when it is back. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class DatabaseAwayTests {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String AWAY = "We can’t reach our records just now";

    @TempDir
    private static Path data;

    @TempDir
    private static Path noCourses;

    @AutoClose
    private static MongoProcess mongo;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        mongo = MongoProcess.start(data);
        registry.add("spring.mongodb.uri", () -> mongo.uri("kinship") + "&serverSelectionTimeoutMS=500");
        registry.add("lms.courses", noCourses::toString);
    }

    @Test
    void saysSoAndRecoversByItself() throws Exception {
        Browser learner = new Browser();
        assertThat(learner.signIn().statusCode()).isEqualTo(302);
        assertThat(learner.get("/my-learning").statusCode()).isEqualTo(200);
        assertThat(learner.get("/health/readiness").statusCode()).isEqualTo(200);

        mongo.kill();
        HttpResponse<String> away = learner.get("/my-learning");
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.headers().firstValue("Retry-After")).contains("60");
        assertThat(away.body()).contains(AWAY, "Nothing that was saved is lost.");
        assertThat(learner.get("/preparatory").statusCode()).isEqualTo(200);
        assertThat(learner.get("/help").statusCode()).isEqualTo(200);
        // A file that read the session couldn't be had either.
        assertThat(learner.get("/site.css").statusCode()).isEqualTo(200);
        assertThat(learner.get("/nothing").statusCode()).isEqualTo(404);
        // A proxy sends people to another instance; nobody stops this one for it.
        assertThat(learner.get("/health/readiness").statusCode()).isEqualTo(503);
        assertThat(learner.get("/health/liveness").statusCode()).isEqualTo(200);
        // The page to sign in on asks for nothing that is stored; signing in does.
        assertThat(new Browser().get("/sign-in").statusCode()).isEqualTo(200);
        HttpResponse<String> signIn = new Browser().signIn();
        assertThat(signIn.statusCode()).isEqualTo(503);
        assertThat(signIn.body()).contains(AWAY);

        mongo.restart();
        // The driver looks for its server every half second: as long as a request here waits for it.
        await().until(() -> learner.get("/my-learning").statusCode() == 200);
        assertThat(new Browser().signIn().statusCode()).isEqualTo(302);
    }

    /** A browser of its own: with cookies, and without following where it is led. */
    private final class Browser {

        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

        HttpResponse<String> get(String path) throws Exception {
            return client.send(request(path).build(), BodyHandlers.ofString());
        }

        HttpResponse<String> signIn() throws Exception {
            Matcher token = TOKEN.matcher(get("/sign-in").body());
            assertThat(token.find()).isTrue();
            String form =
                    "username=carer1&password=trial&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
            HttpRequest post = request("/sign-in")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build();
            return client.send(post, BodyHandlers.ofString());
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        }
    }
}
