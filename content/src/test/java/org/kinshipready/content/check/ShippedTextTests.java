package org.kinshipready.content.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kinshipready.content.CourseSource;
import org.kinshipready.content.Problem;

/** The courses that come with the platform, on the day they were written. */
class ShippedTextTests {

    private final CourseSource shipped = CourseSource.folder(Path.of("courses"));

    @Test
    void keepsToEveryRule() {
        assertThat(AllCourses.read(shipped, Checked.TODAY).problems()).noneMatch(Problem::isError);
    }

    /** As the pages were before each of them named a line that is open at night. */
    @Test
    void nightHelpIsMissedOnEachPageAboutHarmOnceItsBoxesAreGone() {
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : shipped.names()) {
            String text = new String(shipped.read(name), UTF_8);
            files.put(
                    name,
                    name.endsWith(".md")
                            ? text.replaceAll("(?m)^> \\[!HELP]\\n> .*$", "").getBytes(UTF_8)
                            : shipped.read(name));
        }

        List<String> places = AllCourses.read(CourseSource.of(files), Checked.TODAY).problems().stream()
                .filter(problem -> problem.rule().equals("night-help"))
                .map(Problem::file)
                .toList();

        assertThat(places)
                .contains(
                        "ongoing/family-time/when-family-time-hurts.md",
                        "ongoing/trauma-and-attachment/asking-for-more-help.md",
                        "ongoing/leading-a-group/safeguarding.md",
                        "ongoing/school/school-meetings.md",
                        "preparatory/first-steps/first-72-hours.md",
                        "preparatory/first-steps/what-kinship-care-is.md",
                        "preparatory/first-steps/what-kinship-care-is.cy.md",
                        "preparatory/legal-options/informal-and-private-fostering.md")
                .hasSizeGreaterThan(40);
    }
}
