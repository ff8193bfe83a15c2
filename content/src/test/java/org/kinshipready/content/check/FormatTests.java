package org.kinshipready.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kinshipready.content.Problem;
import org.kinshipready.content.yaml.Fields;
import org.kinshipready.content.yaml.Yaml;

class FormatTests {

    private static final CheckedFolder FOLDER =
            new CheckedFolder(Path.of("courses").toAbsolutePath(), "");
    private static final Problem ERROR =
            Problem.error("ongoing/a,b/c.md", 3, 5, "quiz", "100% \"wrong\":\r\n\\ \u0001, £\uD83D\uDE00.");
    private static final Problem WARNING = Problem.warning("facts.yml", 1, 2, "review-by", "Old.");

    private static String printed(Format format, Problem... problems) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.print(
                new Report(FOLDER, List.of(problems), List.of(), new Count(4, 3, 2, 1), true),
                new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    @Test
    void printsTextForPeople() {
        assertThat(printed(Format.TEXT, WARNING)).isEqualTo("""
                        facts.yml:1:2: warning: Old. [review-by]
                        4 modules in 3 courses checked: 2 errors, 1 warning
                        """);
    }

    @Test
    void printsJsonForPrograms() {
        assertThat(printed(Format.JSON, WARNING, WARNING)).isEqualTo("""
                {
                  "problems": [
                    {"severity": "warning", "file": "facts.yml", "line": 1, "column": 2, "rule": "review-by", "message": "Old."},
                    {"severity": "warning", "file": "facts.yml", "line": 1, "column": 2, "rule": "review-by", "message": "Old."}
                  ],
                  "modules": 4,
                  "courses": 3,
                  "errors": 2,
                  "warnings": 1,
                  "versionsCompared": true
                }
                """);
        assertThat(printed(Format.JSON)).startsWith("{\n  \"problems\": [],\n");
    }

    @Test
    void escapesJson() {
        assertThat(printed(Format.JSON, ERROR))
                .contains("\"message\": \"100% \\\"wrong\\\":\\u000d\\u000a\\\\ \\u0001, £\uD83D\uDE00.\"");
        assertThat(JsonReport.quote("\uD83D")).isEqualTo("\"\\ud83d\"");
    }

    @Test
    void printsJsonThatYamlReadersCanRead() {
        // YAML 1.2 holds all of JSON, and there is a reader for it here.
        Fields fields = Yaml.read(printed(Format.JSON, ERROR), (line, column, rule, message) -> {})
                .orElseThrow();

        assertThat(fields.fieldsListIfAny("problems").getFirst().textIfAny("message"))
                .hasValueSatisfying(value -> assertThat(value.text()).isEqualTo(ERROR.message()));
    }

    @Test
    void printsCommandsForGithub() {
        assertThat(printed(Format.GITHUB, ERROR, WARNING))
                .isEqualTo(
                        "::error file=courses/ongoing/a%2Cb/c.md,line=3,col=5,title=quiz::100%25 \"wrong\":%0D%0A\\ \u0001, "
                                + "£\uD83D\uDE00.\n"
                                + "::warning file=courses/facts.yml,line=1,col=2,title=review-by::Old.\n"
                                + "4 modules in 3 courses checked: 2 errors, 1 warning\n");
    }
}
