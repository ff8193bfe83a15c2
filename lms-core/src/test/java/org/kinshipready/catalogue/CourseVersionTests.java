package org.kinshipready.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kinshipready.content.CourseSource;

/** Tests for {@link CourseVersion}. */
class CourseVersionTests {

    private static String hash(String... namesAndTexts) {
        List<CourseFile> files = new ArrayList<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.add(CourseFile.of(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8)));
        }
        return CourseVersion.hash(files);
    }

    @Test
    void equalFilesHaveAnEqualHash() {
        assertThat(hash("a.md", "x", "b.md", "y"))
                .isEqualTo(hash("a.md", "x", "b.md", "y"))
                .matches("[0-9a-f]{64}");
    }

    @Test
    void anyOtherByteOrNameHasAnotherHash() {
        assertThat(List.of(
                        hash(),
                        hash("a.md", ""),
                        hash("a.md", "x"),
                        hash("a.md", "X"),
                        hash("b.md", "x"),
                        hash("a.md", "x", "b.md", ""),
                        hash("a.md", "x", "b.md", "y")))
                .doesNotHaveDuplicates();
    }

    @Test
    void twoFilesAreNotTakenForOne() {
        assertThat(hash("a", "xb\n1\ny")).isNotEqualTo(hash("a", "x", "b", "y"));
        assertThat(hash("a", "x", "b", "y")).isNotEqualTo(hash("a", "xb", "y", ""));
    }

    @Test
    void takesTheFilesOfOneCourseInTheOrderOfTheirNames() {
        byte[] bytes = {1};
        CourseSource source = CourseSource.of(Map.of(
                "preparatory/a/m2.md", bytes,
                "preparatory/a/course.md", bytes,
                "preparatory/ab/course.md", bytes,
                "ongoing/a/course.md", bytes,
                "facts.yml", bytes));

        assertThat(CourseVersion.files(source, "preparatory/a/"))
                .extracting(CourseFile::name)
                .containsExactly("course.md", "m2.md");
    }
}
