package org.kinshipready.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinshipready.content.CourseFixture.withCourse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CourseFolderTests {

    @Test
    void reportsModuleWithoutFile() {
        CourseFixture fixture = withCourse("  - first", "  - first\n  - second");

        assertThat(fixture.problems()).containsExactly("error 10:5 modules");
        assertThat(fixture.message()).contains("There is no file second.md");
    }

    @Test
    void reportsFileThatIsNotListed() {
        CourseFixture fixture = CourseFixture.with("preparatory/small/second.md", "anything");

        assertThat(fixture.read().problems())
                .extracting(Problem::file, Problem::rule, Problem::isError)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("preparatory/small/second.md", "modules", true));
    }

    @Test
    void leavesFilesOfOtherCoursesAlone() {
        assertThat(CourseFixture.with("preparatory/smaller/second.md", "anything")
                        .problems())
                .isEmpty();
    }

    @Test
    void reportsModuleListedTwice() {
        assertThat(withCourse("  - first", "  - first\n  - first").problems()).containsExactly("error 10:5 modules");
    }

    @ParameterizedTest
    @ValueSource(strings = {"First", "../first", "a--b", "-a", "1a", "course", "print", "a_b"})
    void refusesOddModuleId(String id) {
        assertThat(withCourse("  - first", "  - first\n  - " + id).problems()).containsExactly("error 10:5 modules");
    }

    @Test
    void refusesRetiredModuleId() {
        assertThat(withCourse("licence:", "retired: [first]\nlicence:").problems())
                .containsExactly("error 9:5 modules");
    }

    @Test
    void refusesRetiredStepId() {
        assertThat(withCourse("licence:", "retired: [first/read]\nlicence:").problems())
                .containsExactly("error 9:1 ids");
    }

    @ParameterizedTest
    @ValueSource(strings = {"First", "first/", "first/read/more", "first/Read"})
    void refusesOddRetiredId(String id) {
        assertThat(withCourse("licence:", "retired: [" + id + "]\nlicence:").problems())
                .containsExactly("error 10:11 ids");
    }

    @Test
    void refusesOddFolderName() {
        CourseSource source = CourseFixture.with("preparatory/Small/course.md", CourseFixture.COURSE)
                .and("preparatory/Small/first.md", CourseFixture.FRONT_MATTER + "## Read {#read}\n\nWords.")
                .source();
        CourseReader reader = new CourseReader();

        CourseReading reading = reader.read(
                source,
                new CourseReader.Folder(Pathway.PREPARATORY, "Small"),
                reader.readShared(source).shared());

        assertThat(CourseFixture.places(reading.problems())).containsExactly("error 1:1 folders");
    }

    @Test
    void keepsOtherModulesWhereOneCannotBeRead() {
        CourseReading reading = withCourse("  - first", "  - first\n  - second")
                .and("preparatory/small/second.md", "no front matter")
                .read();

        assertThat(reading.course().orElseThrow().modules())
                .extracting(CourseModule::id)
                .containsExactly("first");
        assertThat(reading.publishable()).isFalse();
    }
}
