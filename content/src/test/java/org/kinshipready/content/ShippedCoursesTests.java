package org.kinshipready.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShippedCoursesTests {

    private final CourseSource source = CourseSource.folder(Path.of("courses"));
    private final CourseReader reader = new CourseReader();
    private final CourseReader.SharedReading shared = reader.readShared(source);

    @Test
    void sharedFilesHaveNoErrors() {
        assertThat(shared.problems()).noneMatch(Problem::isError);
        assertThat(shared.shared().helplines()).isNotEmpty();
    }

    @Test
    void lineIsMarkedAsAlwaysOpenWhereItsHoursSayDayAndNight() {
        assertThat(shared.shared().helplines().values())
                .allSatisfy(line -> assertThat(line.alwaysOpen())
                        .as(line.id())
                        .isEqualTo(line.hours().matches("day and night(, .*|; .*)?")));
    }

    @Test
    void coursesHaveNoErrors() {
        List<Problem> problems = reader.folders(source).stream()
                .flatMap(folder -> reader.read(source, folder, shared.shared()).problems().stream())
                .toList();

        assertThat(problems).noneMatch(Problem::isError);
    }

    @Test
    void bothPathwaysHaveCourse() {
        assertThat(reader.folders(source))
                .extracting(CourseReader.Folder::pathway)
                .contains(Pathway.PREPARATORY, Pathway.ONGOING);
    }
}
