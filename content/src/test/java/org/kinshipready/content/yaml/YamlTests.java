package org.kinshipready.content.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinshipready.content.Quick;

@Quick
class YamlTests {

    private final List<String> complaints = new ArrayList<>();

    private Fields read(String yaml) {
        return Yaml.read(yaml, (line, column, rule, message) -> complaints.add(line + ":" + column + " " + rule))
                .orElseThrow();
    }

    private List<String> complaints(String yaml) {
        Yaml.read(yaml, (line, column, rule, message) -> complaints.add(line + ":" + column + " " + rule));
        return complaints;
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "9:30", "1.10", "2026-11-21", "007", "~", "0x1F", "null", "1e3"})
    void keepsWhatTheAuthorWrote(String value) {
        assertThat(read("key: " + value).text("key")).contains(new Scalar(value, 1, 6));
    }

    @Test
    void knowsLinesAndColumns() {
        Fields fields = read("\na: 1\nlist:\n  - one\n  - two\n");

        assertThat(fields.text("a")).contains(new Scalar("1", 2, 4));
        assertThat(fields.list("list")).containsExactly(new Scalar("one", 4, 5), new Scalar("two", 5, 5));
        assertThat(fields.place("list")).isEqualTo(new Scalar("list", 3, 1));
    }

    @Test
    void refusesRepeatedKeysAndKeepsTheFirst() {
        Fields fields = read("a: 1\nb: 2\na: 3\n");

        assertThat(complaints).containsExactly("3:1 front-matter");
        assertThat(fields.text("a")).contains(new Scalar("1", 1, 4));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: &x 1|1:4 yaml",
                "a: &x [1]|1:4 yaml",
                "a: *x|1:4 yaml",
                "a: !!int 1|1:4 yaml",
                "a: !thing {b: c}|1:4 yaml",
            })
    void refusesAnchorsAliasesAndTags(String yaml, String complaint) {
        assertThat(complaints(yaml)).containsExactly(complaint);
    }

    @Test
    void refusesAliasBomb() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9)));
        }

        assertThat(complaints(bomb.toString())).containsExactly("1:5 yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- "})
    void refusesDeepNesting(String opening) {
        assertThat(complaints("a: \n  " + opening.repeat(50_000))).hasSize(1).allMatch(c -> c.endsWith(" yaml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"title: Money: what to ask", "a: \"open", "a: [1", "\ta: 1", "a: @b", "a: 1\n---\nb: 2"})
    void reportsWhatCannotBeRead(String yaml) {
        assertThat(complaints(yaml)).hasSize(1).allMatch(c -> c.endsWith(" yaml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "just words", "- a\n- b", "\u0007: a"})
    void wantsKeys(String yaml) {
        assertThat(complaints(yaml)).containsExactly("1:1 yaml");
    }

    @Test
    void refusesKeysThatAreNotWords() {
        assertThat(complaints("{[a]: b}")).isNotEmpty();
    }

    @Test
    void complainsAboutKeysNobodyAskedFor() {
        Fields fields = read("a: 1\nb: 2\n");
        fields.text("a");
        fields.noMore();

        assertThat(complaints).containsExactly("2:1 front-matter");
    }

    @Test
    void takesMissingOptionalKeyWithoutAWord() {
        Fields fields = read("a: 1");

        assertThat(fields.textIfAny("b")).isEmpty();
        assertThat(fields.dateIfAny("b")).isEmpty();
        assertThat(fields.wholeNumberIfAny("b", 1, 2)).isEmpty();
        assertThat(fields.listIfAny("b")).isEmpty();
        assertThat(fields.flag("b")).isFalse();
        assertThat(complaints).isEmpty();
    }

    @Test
    void readsDatesAndNumbers() {
        Fields fields = read("day: 2026-11-21\nnumber: 15\nyes: true\n");

        assertThat(fields.date("day")).contains(LocalDate.of(2026, 11, 21));
        assertThat(fields.wholeNumber("number", 1, 15)).contains(15);
        assertThat(fields.flag("yes")).isTrue();
    }
}
