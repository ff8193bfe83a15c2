package org.kinshipready.content.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinshipready.content.CourseSource;
import org.kinshipready.content.Problem;

class SharedIdTests {

    private static CourseSource shared(String file, String text) {
        return CourseSource.of(Map.of(file, text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"facts.yml", "helplines.yml", "glossary.yml", "contributors.yml"})
    void publishedIdDoesNotDisappear(String file) {
        assertThat(SharedIds.removed(shared(file, "one: {}\ntwo: {}\n"), shared(file, "two: {}\n")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.file()).isEqualTo(file);
                    assertThat(problem.rule()).isEqualTo("id-removed");
                    assertThat(problem.message()).contains("“one”", "“ended: DATE”");
                });
    }

    @Test
    void missingFileLosesEveryId() {
        assertThat(SharedIds.removed(shared("facts.yml", "one: {}\ntwo: {}\n"), CourseSource.of(Map.of())))
                .extracting(Problem::file)
                .containsExactly("facts.yml", "facts.yml");
    }

    @Test
    void endedAndNewIdsAreFine() {
        assertThat(SharedIds.removed(
                        shared("facts.yml", "# none\none: {}\n"),
                        shared("facts.yml", "one: {ended: 2026-11-21}\ntwo: {}")))
                .isEmpty();
    }

    @Test
    void wordsToWatchAreNoEntry() {
        assertThat(SharedIds.removed(
                        shared("glossary.yml", "watch: [placement]\n"), shared("glossary.yml", "# none\n")))
                .isEmpty();
    }

    @Test
    void brokenFileHasErrorsOfItsOwn() {
        assertThat(SharedIds.removed(shared("facts.yml", "one: {}\n"), shared("facts.yml", "one: {")))
                .isEmpty();
    }
}
