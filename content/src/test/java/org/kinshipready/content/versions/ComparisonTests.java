package org.kinshipready.content.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.kinshipready.content.CourseReader;
import org.kinshipready.content.CourseReader.Folder;
import org.kinshipready.content.CourseSource;
import org.kinshipready.content.Problem;
import org.kinshipready.content.SharedContent;
import org.kinshipready.content.Version;

class ComparisonTests {

    private static final String QUESTION =
            "### Who can overrule? {#overrule}\n\n- [ ] Nobody\n  > No.\n- [x] A court\n  > Yes.\n\n";

    @Test
    void sameBytesAreNoChange() {
        Comparison comparison = Edited.nothing().comparison();

        assertThat(comparison.edits()).isEmpty();
        assertThat(comparison.least()).isEqualTo(Change.NONE);
        assertThat(comparison.leastVersion()).isEqualTo(new Version(1, 2, 3));
        assertThat(comparison.problems()).isEmpty();
    }

    @Test
    void namesTheEditThatDecidesAndWhereItIs() {
        assertThat(Edited.module(QUESTION, "")
                        .retiring("first/overrule")
                        .as("1.3.0")
                        .problems())
                .singleElement()
                .hasToString("preparatory/small/first.md:14:1: error: This is a major change, because the question "
                        + "“overrule” in first was removed: the version must be at least 2.0.0. [version-too-small]");
    }

    @Test
    void saysThatTheVersionWasNotRaised() {
        assertThat(Edited.module("Plain", "Other").problems())
                .singleElement()
                .hasToString("preparatory/small/first.md:10:1: error: Version 1.2.3 is published already, and the step "
                        + "“read” in first has other words: the version must be at least 1.2.4. [version-not-raised]");
    }

    @Test
    void saysThatTheVersionIsLower() {
        assertThat(Edited.module("Plain", "Other").as("1.2.2").problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.rule()).isEqualTo("version-not-raised");
                    assertThat(problem.message()).contains("above 1.2.2", "at least 1.2.4");
                });
    }

    @Test
    void authorMayAlwaysClaimMore() {
        assertThat(Edited.module("Plain", "Other").as("1.3.0").problems()).isEmpty();
        assertThat(Edited.module("Plain", "Other").as("7.0.0").problems()).isEmpty();
        assertThat(Edited.nothing().as("2.0.0").problems()).isEmpty();
    }

    @Test
    void greatestEditDecides() {
        Edited edited = Edited.module("Plain", "Other")
                .inFirst("{#read}", "{#read .optional}")
                .inFirst("nation: england", "nation: wales");

        assertThat(edited.comparison().edits()).hasSize(2);
        edited.amountsTo(Change.MAJOR, "the nation of first was changed");
    }

    @Test
    void requiresWordOnWhatIsNew() {
        Edited edited = Edited.module("Plain", "Other").inCourse("version: 1.2.3", "version: 1.2.4");

        assertThat(edited.problems())
                .singleElement()
                .hasToString("preparatory/small/course.md:16:1: error: “changes” must say what is new in 1.2.4. "
                        + "[changes-missing]");
    }

    @Test
    void refusesToCompareDifferentCourses() {
        Edition one = Edited.nothing().comparison().published();
        CourseReader reader = new CourseReader();
        CourseSource shipped = CourseSource.folder(Path.of("courses"));
        Folder folder = reader.folders(shipped).getFirst();
        Edition other = new Edition(
                reader.read(shipped, folder, SharedContent.empty()).course().orElseThrow(), shipped);

        assertThatThrownBy(() -> Comparison.of(one, other)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void asksToLookAgainWherePatchChangesMostOfStep() {
        assertThat(Edited.module("Plain words to read on the", "Nothing here is as it was")
                        .as("1.2.4")
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.severity()).isEqualTo(Problem.Severity.WARNING);
                    assertThat(problem.rule()).isEqualTo("much-changed");
                    assertThat(problem.line()).isEqualTo(10);
                    assertThat(problem.message()).contains("“read”");
                });
    }

    @Test
    void halfOfTheWordsIsNotMost() {
        // Ten words with the title's two.
        assertThat(Edited.module("Plain words to read on", "Five others are here now")
                        .as("1.2.4")
                        .rules())
                .isEmpty();
        assertThat(Edited.module("Plain words to read on the", "Six others are here right now")
                        .as("1.2.4")
                        .rules())
                .containsExactly("much-changed");
    }

    @Test
    void asksNothingOfWhoClaimsMore() {
        assertThat(Edited.module("Plain words to read on the", "Nothing here is as it was")
                        .as("1.3.0")
                        .problems())
                .isEmpty();
    }
}
