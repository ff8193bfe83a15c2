package org.kinshipready.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.kinshipready.content.CourseSource;
import org.kinshipready.content.Problem;

/** The courses that come with the platform, on the day they were written. */
class ShippedTextTests {

    @Test
    void keepsToEveryRule() {
        assertThat(AllCourses.read(CourseSource.folder(Path.of("courses")), Checked.TODAY)
                        .problems())
                .noneMatch(Problem::isError);
    }
}
