package org.kinshipready.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kinshipready.content.CourseFixture;
import org.kinshipready.content.Problem;

/** A course that breaks every rule of the checker. */
class BrokenCourseTests {

    private static final String HARD = "Accommodation is determined by organisational representatives.\n";

    private static final String MODULE = """
            ---
            title: First module
            minutes: 10
            nation: england
            reviewed: 2026-01-21
            review-by: 2026-05-21
            sensitive: true
            ---

            ## Read {#read}

            It is £20 a week, and {{old}} of it is for the court. Call 0300 123 7016. PLEASE READ what the NHS says.

            HARD
            A placement is determined by organisational representatives in accordance with procedural
            requirements, which communicate individual determinations to interested individuals at any subsequent
            opportunity that they identify as appropriate.

            ## Read on {#read-on}

            """;

    @Test
    void showsEveryProblemInOneRun() {
        CourseFixture fixture = CourseFixture.with(
                        "preparatory/small/first.md",
                        MODULE.replace("HARD", HARD.repeat(12)) + "- one two three\n".repeat(460))
                .and(
                        "facts.yml",
                        "old: {value: x, unit: y, nation: wales, source: \"https://example.org/\", checked: 2020-01-01, "
                                + "review-by: 2020-01-02, ended: 2026-11-21}")
                .and("glossary.yml", "watch: [placement]")
                .and("ongoing/small/course.md", CourseFixture.COURSE)
                .and("ongoing/small/first.md", CourseFixture.FRONT_MATTER + "## Read {#read}\n\n[a](../x/y.md)\n")
                .and("lost.md", "Words.");

        List<Problem> problems =
                AllCourses.read(fixture.source(), Checked.TODAY).problems();

        Set<String> rules = problems.stream().map(Problem::rule).collect(Collectors.toSet());
        assertThat(rules)
                .contains(
                        "abbreviations",
                        "amounts",
                        "capitals",
                        "content-note",
                        "ended",
                        "folders",
                        "help-box",
                        "links",
                        "module-length",
                        "reading-level",
                        "review-by",
                        "sentences",
                        "telephone",
                        "watch-words");
    }

    @Test
    void findsNothingInGoodCourse() {
        assertThat(AllCourses.read(new CourseFixture().source(), Checked.TODAY).problems())
                .isEmpty();
    }
}
