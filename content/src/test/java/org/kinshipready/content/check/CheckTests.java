package org.kinshipready.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinshipready.content.CourseFixture;
import org.kinshipready.content.CourseSource;

class CheckTests {

    private static final String NOT_COMPARED = PublishedCourses.NOT_COMPARED;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @BeforeEach
    void writeCourse() throws IOException {
        CourseSource source = new CourseFixture().source();
        for (String name : source.names()) {
            write(name, new String(source.read(name), StandardCharsets.UTF_8));
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** A second course beside the small one, with this text in its only step, on line 11. */
    private void writeOther(String pathwayAndId, String text) throws IOException {
        write(pathwayAndId + "/course.md", CourseFixture.COURSE);
        write(pathwayAndId + "/first.md", CourseFixture.FRONT_MATTER + "## Read {#read}\n\n" + text);
    }

    private int check(Object... arguments) {
        return Check.run(
                Stream.concat(
                                Stream.of("--today", "2026-11-21"),
                                Stream.of(arguments).map(Object::toString))
                        .toList(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private List<String> printed() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void countsWhatIsFine() {
        assertThat(check(folder)).isZero();
        assertThat(printed()).containsExactly("1 module in 1 course checked: no errors, no warnings", NOT_COMPARED);
    }

    @Test
    void countsModulesOfCourseThatCannotBeRead() throws IOException {
        write("preparatory/small/course.md", "no front matter");

        assertThat(check(folder)).isEqualTo(1);
        assertThat(printed()).contains("1 module in 1 course checked: 1 error, no warnings");
    }

    @Test
    void printsEveryProblemInOrderOfFilesAndLines() throws IOException {
        writeOther("ongoing/other", "{{x}}\n\n<b>\n");
        write("facts.yml", "a: b");

        assertThat(check(folder)).isEqualTo(1);
        assertThat(printed())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("facts.yml:1:4: error: ")
                                .endsWith(" [front-matter]"),
                        line -> assertThat(line).startsWith("ongoing/other/first.md:11:1: error: "),
                        line -> assertThat(line).startsWith("ongoing/other/first.md:13:1: warning: "),
                        line -> assertThat(line).isEqualTo("2 modules in 2 courses checked: 2 errors, 1 warning"),
                        line -> assertThat(line).isEqualTo(NOT_COMPARED));
    }

    @Test
    void endsWellWithWarningsOnly() throws IOException {
        write("preparatory/small/first.cy.md", "---\ntitle: A\n---\n\n## Darllen {#read}\n\nGeiriau.");

        assertThat(check(folder)).isZero();
        assertThat(printed()).anyMatch(line -> line.endsWith("no errors, 1 warning"));
    }

    @Test
    void measuresModulesAndCoursesWhenAsked() throws IOException {
        writeOther("preparatory/other", "Three short words.");

        assertThat(check(folder.resolve("preparatory/other"), "--measures")).isZero();
        assertThat(printed())
                .satisfiesExactly(
                        head -> assertThat(head).isEqualTo(" words  steps  questions   grade"),
                        module -> assertThat(module).matches(" +\\d+ +1 +0 +\\d[.]\\d  preparatory/other/first[.]md"),
                        course -> assertThat(course).matches(" +\\d+ +1 +0 +\\d[.]\\d  preparatory/other/ .all of it."),
                        count -> assertThat(count).startsWith("1 module in 1 course checked"),
                        compared -> assertThat(compared).isEqualTo(NOT_COMPARED));
    }

    @Test
    void checksOneCourse() throws IOException {
        writeOther("preparatory/other", "{{x}}");

        assertThat(check(folder.resolve("preparatory/small"))).isZero();
        assertThat(printed()).containsExactly("1 module in 1 course checked: no errors, no warnings", NOT_COMPARED);
        assertThat(check(folder.resolve("preparatory/other"))).isEqualTo(1);
    }

    @Test
    void saysHowToUseIt() {
        assertThat(check(folder, folder)).isEqualTo(2);
        assertThat(check(folder.resolve("nowhere"))).isEqualTo(2);
        assertThat(check(folder.resolve("preparatory/small/first.md"))).isEqualTo(2);
        assertThat(check(folder.resolve("preparatory/missing"))).isEqualTo(2);
        assertThat(Check.run(List.of("\0"), new PrintStream(out), new PrintStream(err)))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).lines().filter(line -> line.startsWith("Usage: ")))
                .hasSize(5);
        assertThat(printed()).isEmpty();
    }

    @Test
    void followsLinksToOtherCourses() throws IOException {
        writeOther("preparatory/other", "[a](../small/first.md#read) [b](../small/course.md) [c](../small/first.md)");

        assertThat(check(folder)).isZero();
    }

    @Test
    void refusesDeadLinksToOtherCourses() throws IOException {
        writeOther("preparatory/other", "[a](../small/first.md#x)\n[b](../small/x.md)\n[c](../x/first.md)");

        assertThat(check(folder)).isEqualTo(1);
        assertThat(printed())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("preparatory/other/first.md:11:1: error: The module"),
                        line -> assertThat(line).startsWith("preparatory/other/first.md:12:1: error: The course"),
                        line -> assertThat(line).startsWith("preparatory/other/first.md:13:1: error: There is no"),
                        line -> assertThat(line).startsWith("2 modules"),
                        line -> assertThat(line).isEqualTo(NOT_COMPARED));
    }

    @Test
    void refusesLinksAcrossPathways() throws IOException {
        writeOther("ongoing/other", "[a](../small/first.md)\n[b](../../preparatory/small/first.md)");

        assertThat(check(folder)).isEqualTo(1);
        assertThat(printed()).filteredOn(line -> line.contains("other pathway")).hasSize(2);
    }

    @Test
    void refusesSameIdInBothPathways() throws IOException {
        writeOther("ongoing/small", "Words.");

        assertThat(check(folder)).isEqualTo(1);
        assertThat(printed()).first().asString().startsWith("ongoing/small/course.md:1:1: error: ");
    }

    @Test
    void reportsFilesThatBelongToNoCourse() throws IOException {
        write("prepartory/lost/course.md", CourseFixture.COURSE);
        write("preparatory/lost/first.md", "Words.");
        write("preparatory/lost.md", "Words.");

        assertThat(check(folder)).isEqualTo(1);
        assertThat(printed()).filteredOn(line -> line.endsWith(" [folders]")).hasSize(3);
    }
}
