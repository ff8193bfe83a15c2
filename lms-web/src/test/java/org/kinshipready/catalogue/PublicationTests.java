package org.kinshipready.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinshipready.content.CourseSource;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.Problem;
import org.kinshipready.storage.TestMongo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest
@DirtiesContext
class PublicationTests {

    private static final String COURSE = """
            ---
            title: Small course
            version: 1.0.0
            audience: Everybody
            contributor: kinship
            outcomes: {know: know more}
            modules: [first]
            licence: CC BY-NC 4.0
            changes: {1.0.0: First version}
            retired: []
            ---
            What it is about.
            """;

    private static final String MODULE = """
            ---
            title: First module
            minutes: 10
            nation: england
            reviewed: 2026-11-21
            review-by: 2027-05-21
            ---

            ## Read {#read}

            These are a few plain words to read, and {{allowance}}.

            ## Read on {#more}

            These are some more.
            """;

    private static final String FACTS =
            "allowance: {value: \"£5\", unit: a week, nation: england, source: \"https://example.org/\", checked:"
                    + " 2026-11-21, review-by: 2027-04-06}\n";

    @AutoClose
    private static final TestMongo DATABASE = TestMongo.fresh();

    private final Map<String, String> files = new TreeMap<>();

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private MongoTemplate mongo;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.mongodb.uri", DATABASE::uri);
    }

    @BeforeEach
    void publishFirstVersion() {
        List.of("courses", "course_versions", "shared_content")
                .forEach(collection -> mongo.remove(new Query(), collection));
        files.put("contributors.yml", "kinship: {name: Kinship, credit: Planned contributor}\n");
        files.put("facts.yml", FACTS);
        files.put("preparatory/small/course.md", COURSE);
        files.put("preparatory/small/first.md", MODULE);
        assertThat(publish()).isEmpty();
    }

    private List<String> publish() {
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        catalogue.publish(CourseSource.of(bytes), "tests");
        return catalogue.problems().stream().map(Problem::rule).toList();
    }

    private PublicationTests edit(String text, String other) {
        files.replaceAll((name, old) -> name.endsWith("first.md") ? old.replace(text, other) : old);
        return this;
    }

    private PublicationTests as(String version) {
        files.put(
                "preparatory/small/course.md",
                COURSE.replace("version: 1.0.0", "version: " + version)
                        .replace("{1.0.0: ", "{" + version + ": New, 1.0.0: "));
        return this;
    }

    private List<String> versions() {
        return catalogue.published(Pathway.PREPARATORY).stream()
                .map(published -> published.version().toString())
                .toList();
    }

    @Test
    void sameVersionWithSameBytesIsNothingNew() {
        assertThat(publish()).isEmpty();
        assertThat(versions()).containsExactly("1.0.0");
    }

    @Test
    void sameVersionWithOtherBytesIsRefusedAndNamed() {
        assertThat(edit("few plain", "few other").publish()).containsExactly("version-not-raised");
        assertThat(catalogue.problems().getFirst().message()).contains("the step “read” in first has other words");
        assertThat(catalogue.newest(Pathway.PREPARATORY, "small").orElseThrow().module("first"))
                .hasValueSatisfying(
                        module -> assertThat(module.steps().toString()).contains("few plain"));
    }

    @Test
    void whatIsClaimedIsPublishedWhereItIsEnough() {
        assertThat(edit("few plain", "few other").as("1.0.1").publish()).isEmpty();
        assertThat(versions()).containsExactly("1.0.1", "1.0.0");
    }

    @Test
    void changeLargerThanClaimedIsRefusedAndTheStoredOneStays() {
        assertThat(edit("{#more}", "{#more .optional}").as("1.0.1").publish()).containsExactly("version-too-small");
        assertThat(versions()).containsExactly("1.0.0");

        assertThat(as("1.1.0").publish()).isEmpty();
        assertThat(versions()).containsExactly("1.1.0", "1.0.0");
    }

    @Test
    void removedStepMustBeRetired() {
        edit("\n## Read on {#more}\n\nThese are some more.\n", "").as("2.0.0");

        assertThat(publish()).containsExactly("id-not-retired");

        files.computeIfPresent("preparatory/small/course.md", (_name, text) -> text.replace("[]", "[first/more]"));
        assertThat(publish()).isEmpty();
        assertThat(versions()).containsExactly("2.0.0", "1.0.0");
    }

    @Test
    void warningKeepsNothingFromBeingPublished() {
        assertThat(edit("These are a few plain words to read, and", "Everything here is new now:")
                        .as("1.0.1")
                        .publish())
                .containsExactly("much-changed");
        assertThat(versions()).containsExactly("1.0.1", "1.0.0");
    }

    @Test
    void lowerVersionIsNothing() {
        as("1.1.0").publish();

        assertThat(edit("few plain", "few other").as("1.0.5").publish()).isEmpty();
        assertThat(versions()).containsExactly("1.1.0", "1.0.0");
    }

    @Test
    void newFigureIsNoEdit() {
        files.put("facts.yml", FACTS.replace("£5", "£6"));

        assertThat(publish()).isEmpty();
        assertThat(catalogue.shared().facts().get("allowance").value()).isEqualTo("£6");
    }

    @Test
    void publishedFigureIsNeverTakenAway() {
        edit(", and {{allowance}}", "").as("1.0.1");
        files.put("facts.yml", FACTS.replace("allowance", "other"));

        assertThat(publish()).containsExactly("id-removed");
        assertThat(catalogue.problems().getFirst().message()).contains("“allowance”", "“ended: DATE”");
        assertThat(catalogue.shared().facts()).containsOnlyKeys("allowance");
    }

    @Test
    void endedFigureStays() {
        files.put("facts.yml", FACTS.replace("review-by", "ended: 2026-11-21, review-by"));

        assertThat(publish()).isEmpty();
        assertThat(catalogue.shared().facts()).containsOnlyKeys("allowance");
    }
}
