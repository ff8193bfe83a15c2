package org.kinshipready.content.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArgumentsTests {

    @TempDir
    Path folder;

    @BeforeEach
    void makePathway() throws Exception {
        Files.createDirectory(folder.resolve("ongoing"));
    }

    private Arguments parse(String... options) throws WrongUseException {
        return Arguments.parse(
                Stream.concat(Stream.of(options), Stream.of(folder.toString())).toList());
    }

    private void refuses(String message, String... options) {
        assertThatThrownBy(() -> parse(options))
                .isInstanceOf(WrongUseException.class)
                .hasMessage(message);
    }

    @Test
    void readsOptionsInBothForms() throws Exception {
        Arguments arguments = parse("--format", "json", "--today=2026-11-21");

        assertThat(arguments.format()).isEqualTo(Format.JSON);
        assertThat(arguments.today()).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(arguments.folder().root()).isEqualTo(folder);
        assertThat(parse("--format=github").format()).isEqualTo(Format.GITHUB);
        assertThat(parse("--published", folder.toString()).published()).isPresent();
    }

    @Test
    void takesTextAndTodayIfNothingIsSaid() throws Exception {
        assertThat(parse().format()).isEqualTo(Format.TEXT);
        assertThat(parse().published()).isEmpty();
        assertThat(parse().today()).isAfterOrEqualTo(LocalDate.of(2026, 11, 21));
    }

    @Test
    void saysInOneSentenceWhatIsWrong() {
        refuses("There is no option --what.", "--what");
        refuses("--format must be text, json or github, not \"xml\".", "--format", "xml");
        refuses("--today must be a date as in 2026-11-21, not \"tomorrow\".", "--today", "tomorrow");
        refuses("--today is here twice.", "--today", "2026-11-21", "--today", "2026-11-21");
        refuses("\"x\" isn't a folder that holds preparatory and ongoing, or a course.", "--published", "x");
        refuses("Only one folder can be checked at a time.", "other");
        assertThatThrownBy(() -> Arguments.parse(List.of("--today"))).hasMessage("--today needs a value.");
        assertThatThrownBy(() -> Arguments.parse(List.of("no=where")))
                .hasMessage("\"no=where\" isn't a folder that holds preparatory and ongoing, or a course.");
    }
}
