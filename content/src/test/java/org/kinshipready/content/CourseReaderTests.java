package org.kinshipready.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CourseReaderTests {

    @Test
    void readsSmallCourseWithoutProblems() {
        CourseReading reading = new CourseFixture().read();

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.publishable()).isTrue();
        Course course = reading.course().orElseThrow();
        assertThat(course.id()).isEqualTo("small");
        assertThat(course.title()).isEqualTo("Small course");
        assertThat(course.version()).isEqualTo(new Version(1, 0, 0));
        assertThat(course.outcomes()).isEqualTo(Map.of("know", "know more"));
        assertThat(course.aboutHtml()).isEqualTo("<p>What it is about.</p>");
        assertThat(course.changes()).isEqualTo(Map.of(new Version(1, 0, 0), "First version"));
        assertThat(course.passMark()).isNull();
        assertThat(course.renewAfter()).isNull();
    }

    @Test
    void readsModulesFrontMatter() {
        CourseModule module = new CourseFixture().module();

        assertThat(module.id()).isEqualTo("first");
        assertThat(module.title()).isEqualTo("First module");
        assertThat(module.minutes()).isEqualTo(10);
        assertThat(module.nation()).isEqualTo(Nation.ENGLAND);
        assertThat(module.reviewed()).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(module.reviewBy()).isEqualTo(LocalDate.of(2027, 5, 21));
        assertThat(module.reviewer()).isNull();
        assertThat(module.contributor()).isEqualTo("kinship");
        assertThat(module.licence()).isEqualTo("CC BY-NC 4.0");
        assertThat(module.sensitive()).isFalse();
    }

    @Test
    void keepsOpeningApartFromSteps() {
        CourseModule module = CourseFixture.withMarkdown("Hello.\n\n## Read {#read}\n\nWords.")
                .module();

        assertThat(module.openingHtml()).isEqualTo("<p>Hello.</p>");
        assertThat(module.steps()).containsExactly(new Step.Page("read", "Read", false, "<p>Words.</p>"));
    }

    @Test
    void findsFoldersByPathwayAndName() {
        CourseSource source = new CourseFixture()
                .and("preparatory/another/course.md", "")
                .and("ongoing/small/course.md", "")
                .and("elsewhere/small/course.md", "")
                .and("preparatory/small/deeper/course.md", "")
                .and("preparatory/empty/first.md", "")
                .source();

        assertThat(new CourseReader().folders(source))
                .containsExactly(
                        new CourseReader.Folder(Pathway.PREPARATORY, "another"),
                        new CourseReader.Folder(Pathway.PREPARATORY, "small"),
                        new CourseReader.Folder(Pathway.ONGOING, "small"));
    }

    @Test
    void showsCourseWithErrorsButDoesNotPublishIt() {
        CourseReading reading =
                CourseFixture.withCourse("audience: Everybody\n", "").read();

        assertThat(reading.course()).isPresent();
        assertThat(reading.publishable()).isFalse();
    }

    @Test
    void publishesCourseWithWarnings() {
        CourseReading reading =
                CourseFixture.withMarkdown("## Read {#read}\n\n<b>x</b>").read();

        assertThat(reading.problems()).isNotEmpty().noneMatch(Problem::isError);
        assertThat(reading.publishable()).isTrue();
    }

    @Test
    void readsWindowsLineEndsAndByteOrderMark() {
        String text = "\uFEFF" + CourseFixture.FRONT_MATTER + "## Read {#read}\n\nWords {{unknown}}.";
        CourseFixture fixture = CourseFixture.with("preparatory/small/first.md", text.replace("\n", "\r\n"));

        assertThat(fixture.html()).isEqualTo("<p>Words .</p>");
        assertThat(fixture.problems()).containsExactly("error 11:7 facts");
    }

    @Test
    void refusesTextThatIsNotUtf8() {
        Map<String, byte[]> files = Map.of("preparatory/small/course.md", new byte[] {'-', (byte) 0xE9});

        CourseReading reading = CourseFixture.read(CourseSource.of(files));

        assertThat(reading.course()).isEmpty();
        assertThat(CourseFixture.places(reading.problems())).containsExactly("error 1:1 encoding");
    }
}
