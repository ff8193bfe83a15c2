package org.kinshipready.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseSourceTests {

    @TempDir
    Path folder;

    @Test
    void namesFilesOfFolderInOrder() throws IOException {
        write("b/course.md");
        write("a.yml");

        assertThat(CourseSource.folder(folder).names()).containsExactly("a.yml", "b/course.md");
        assertThat(CourseSource.folder(folder).read("b/course.md")).asString().isEqualTo("b/course.md");
    }

    @Test
    void leavesHiddenFilesAndLinksOut() throws IOException {
        write("a.yml");
        write(".hidden");
        write("b/.git/config");
        Files.createSymbolicLink(folder.resolve("link.yml"), folder.resolve("a.yml"));

        assertThat(CourseSource.folder(folder).names()).containsExactly("a.yml");
    }

    @Test
    void refusesNameThatIsNotThere() {
        CourseSource source = CourseSource.of(Map.of());

        assertThatIllegalArgumentException().isThrownBy(() -> source.read("a.yml"));
    }

    private void write(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, name);
    }
}
