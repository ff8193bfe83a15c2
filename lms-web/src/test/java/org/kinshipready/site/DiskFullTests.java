package org.kinshipready.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.kinshipready.storage.FillingDisk;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What people see while the disk is full, and that saving goes on by itself when there is room. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class DiskFullTests {

    private static final String NO_ROOM = "We cannot save anything at the moment";
    private static final String NAME = "/my-learning/name";

    @AutoClose
    private static FillingDisk disk;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        disk = new FillingDisk();
        registry.add("spring.mongodb.uri", () -> disk.uri("kinship"));
    }

    @Test
    void refusesToSaveWithWordsAndGoesOnByItself() throws Exception {
        Browser learner = new Browser(port);
        assertThat(learner.signIn().statusCode()).isEqualTo(302);
        assertThat(learner.post(NAME, NAME, "name=Mary+One").statusCode()).isEqualTo(302);

        Browser newlySignedIn = new Browser(port);
        assertThat(newlySignedIn.signIn().statusCode()).isEqualTo(302);

        disk.fill();
        HttpResponse<String> refused = learner.post(NAME, NAME, "name=Mary+Two");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains(NO_ROOM, "Everything you saved before is safe");
        assertThat(learner.get(NAME).body()).contains("Mary One").doesNotContain("Mary Two");
        assertThat(learner.get("/my-learning").statusCode()).isEqualTo(200);
        assertThat(learner.get("/preparatory").statusCode()).isEqualTo(200);
        // The first page with a form has a token to be kept for it, which can't be: it is to be read all the same.
        assertThat(newlySignedIn.get("/my-learning").statusCode()).isEqualTo(200);
        assertThat(newlySignedIn.get("/").statusCode()).isEqualTo(200);
        assertThat(learner.get("/health/readiness").statusCode()).isEqualTo(503);
        assertThat(learner.get("/health/liveness").statusCode()).isEqualTo(200);
        assertThat(new Browser(port).signIn().body()).contains(NO_ROOM);

        disk.makeRoom();
        await().until(() -> learner.get("/health/readiness").statusCode() == 200);
        assertThat(learner.get(NAME).body()).contains("Mary One").doesNotContain("Mary Two");
        assertThat(learner.post(NAME, NAME, "name=Mary+Three").statusCode()).isEqualTo(302);
        assertThat(learner.get(NAME).body()).contains("Mary Three");
        assertThat(newlySignedIn.post(NAME, NAME, "name=Otto").statusCode()).isEqualTo(302);
    }
}
