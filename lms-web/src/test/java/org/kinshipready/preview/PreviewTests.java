package org.kinshipready.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinshipready.storage.TestMongo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Tests for previewing a folder. */
@SpringBootTest
@AutoConfigureMockMvc
@DirtiesContext
class PreviewTests {

    @AutoClose
    private static final TestMongo DATABASE = TestMongo.fresh();

    @TempDir
    private static Path folder;

    @Autowired
    private MockMvcTester browser;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        registry.add("spring.mongodb.uri", DATABASE::uri);
        registry.add("lms.preview", () -> folder.resolve("preparatory/small").toString());
    }

    @BeforeAll
    static void write() throws IOException {
        Files.createDirectories(folder.resolve("preparatory/small"));
        Files.writeString(folder.resolve("contributors.yml"), "us: {name: Us, credit: Planned contributor}\n");
        Files.writeString(folder.resolve("preparatory/small/course.md"), """
                ---
                title: A small course
                version: 1.0.0
                audience: Everybody
                contributor: us
                outcomes:
                  see: see it
                modules: [one]
                licence: CC BY-NC 4.0
                changes:
                  1.0.0: First version
                retired: []
                ---
                About it.
                """);
        module("Some words.");
    }

    private static void module(String words) throws IOException {
        Files.writeString(folder.resolve("preparatory/small/one.md"), """
                ---
                title: One
                minutes: 5
                nation: england
                reviewed: 2026-11-21
                review-by: 2027-05-21
                ---
                ## First {#first}

                %s
                """.formatted(words));
    }

    private String page(String path) {
        assertThat(browser.get().uri(path)).hasStatusOk();
        return new String(
                browser.get().uri(path).exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void showsWhatIsInTheFolderAndSaysThatItIsAPreview() throws IOException {
        module("Some words.");

        assertThat(page("/preparatory/small/one/first"))
                .contains("<title>Preview: First - One - Kinship Ready</title>", "Some words.")
                .contains("The checker finds nothing wrong on this page.");
    }

    @Test
    void readsAgainWhatWasSavedUnderTheSameVersion() throws IOException {
        module("Before.");
        assertThat(page("/preparatory/small/one/first")).contains("Before.");

        module("And afterwards.");
        assertThat(page("/preparatory/small/one/first"))
                .contains("And afterwards.")
                .doesNotContain("Before.");
    }

    @Test
    void showsACourseWithErrorsAndSaysWhereTheyAre() throws IOException {
        module("It costs £50.");

        assertThat(page("/preparatory/small/one/first")).contains("It costs £50.", "one.md, line 10: ", "(amounts)");
        assertThat(page("/preparatory/small")).contains("one.md, line 10: ");
        assertThat(page("/ongoing")).doesNotContain("one.md");
        assertThat(page("/")).doesNotContain("one.md");
    }
}
