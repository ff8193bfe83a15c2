package org.kinshipready.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinshipready.storage.MongoProcess;
import org.kinshipready.storage.Standstill;
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

    private static final String AWAY = "We can’t reach our records just now";

    @TempDir
    private static Path data;

    @TempDir
    private static Path noCourses;

    @AutoClose
    private static MongoProcess mongo;

    @AutoClose
    private static Standstill way;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) throws IOException {
        mongo = MongoProcess.start(data);
        way = Standstill.before(mongo.port());
        String uri = mongo.uri("kinship").replace(":" + mongo.port() + "/", ":" + way.port() + "/");
        registry.add("spring.mongodb.uri", () -> uri + "&serverSelectionTimeoutMS=500");
        registry.add("lms.database-patience", () -> "1s");
        registry.add("lms.courses", noCourses::toString);
    }

    @Test
    void saysSoAndRecoversByItself() throws Exception {
        Browser learner = new Browser(port);
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
        assertThat(new Browser(port).get("/sign-in").statusCode()).isEqualTo(200);
        HttpResponse<String> signIn = new Browser(port).signIn();
        assertThat(signIn.statusCode()).isEqualTo(503);
        assertThat(signIn.body()).contains(AWAY);

        mongo.restart();
        // The driver looks for its server every half second: as long as a request here waits for it.
        await().until(() -> learner.get("/my-learning").statusCode() == 200);
        assertThat(new Browser(port).signIn().statusCode()).isEqualTo(302);
    }

    /** Whoever asks gives up in the end: after ten times as long as anybody waits for the database here. */
    @Test
    void saysSoInTimeWhenItTakesConnectionsAndDoesNotAnswer() throws Exception {
        Browser learner = new Browser(port);
        assertThat(learner.signIn().statusCode()).isEqualTo(302);
        assertThat(learner.get("/my-learning").statusCode()).isEqualTo(200);

        way.stop();
        HttpResponse<String> hangs = learner.get("/my-learning");
        assertThat(hangs.statusCode()).isEqualTo(503);
        assertThat(hangs.body()).contains(AWAY);
        assertThat(learner.get("/preparatory").statusCode()).isEqualTo(200);
        assertThat(new Browser(port).get("/").statusCode()).isEqualTo(200);
        assertThat(learner.get("/health/readiness").statusCode()).isEqualTo(503);
        assertThat(new Browser(port).signIn().statusCode()).isEqualTo(503);

        way.go();
        await().until(() -> learner.get("/my-learning").statusCode() == 200);
    }
}
