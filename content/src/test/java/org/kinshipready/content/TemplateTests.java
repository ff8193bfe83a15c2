package org.kinshipready.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The course that {@code ./lms new-course} copies. */
class TemplateTests {

    private final CourseSource template = CourseSource.folder(Path.of("template"));
    private final CourseSource shipped = CourseSource.folder(Path.of("courses"));
    private final CourseReader reader = new CourseReader();

    @ParameterizedTest
    @EnumSource(Pathway.class)
    void newCourseHasNoProblems(Pathway pathway) {
        assertThat(read(pathway).problems()).isEmpty();
    }

    @Test
    void newCourseHasOneStepOfEachKind() {
        Course course = read(Pathway.PREPARATORY).course().orElseThrow();

        assertThat(course.modules())
                .flatExtracting(CourseModule::steps)
                .<Class<?>>extracting(Step::getClass)
                .containsExactly(
                        Step.Page.class,
                        Step.Quiz.class,
                        Step.Scenario.class,
                        Step.Checklist.class,
                        Step.Reflection.class);
    }

    private CourseReading read(Pathway pathway) {
        Map<String, byte[]> files = new HashMap<>();
        template.names().forEach(name -> files.put(pathway.id() + "/my-course/" + name, filledIn(name)));
        CourseReader.Folder folder = new CourseReader.Folder(pathway, "my-course");
        SharedContent shared = reader.readShared(shipped).shared();
        return reader.read(CourseSource.of(files), folder, shared);
    }

    /** As the command does. */
    private byte[] filledIn(String name) {
        return new String(template.read(name), StandardCharsets.UTF_8)
                .replace("TODAY", "2026-11-21")
                .replace("IN-SIX-MONTHS", "2027-05-21")
                .getBytes(StandardCharsets.UTF_8);
    }
}
