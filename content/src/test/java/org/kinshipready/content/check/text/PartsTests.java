package org.kinshipready.content.check.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kinshipready.content.check.text.Passage.Kind;
import org.kinshipready.content.markdown.CourseMarkdown;

class PartsTests {

    private static List<Part> parts(String markdown) {
        return Parts.of("a.md", CourseMarkdown.parse(markdown));
    }

    private static List<String> passages(String markdown) {
        return parts(markdown).stream()
                .flatMap(part -> part.passages().stream())
                .map(passage -> passage.kind() + " " + passage.text())
                .toList();
    }

    @Test
    void tellsWhatWordsAreFor() {
        assertThat(passages("""
                        Opening *words*.

                        ## Title {#id .quiz}

                        ### Question? {#q}

                        - [ ] Option
                          > Feedback
                        - [x] Other

                        | A | B |
                        |---|---|
                        | c | {{fact}} |

                        > [!HELP]
                        > one, two

                        > [!NOTE]
                        > Note

                        ```
                        code
                        ```

                        <div>

                        ![picture](a.png){.decorative} and <https://example.org> `x`
                        """))
                .containsExactly(
                        "PROSE Opening words.",
                        "HEADING Title ",
                        "HEADING Question? ",
                        "OPTION Option",
                        "PROSE Feedback",
                        "OPTION Other",
                        "CELL A",
                        "CELL B",
                        "CELL c",
                        "CELL \uFFFC",
                        "HELP one, two",
                        "PROSE Note",
                        "CODE code",
                        "CODE <div>",
                        "PICTURE picture",
                        "PROSE   and \uFFFC x");
    }

    @Test
    void beginsPartAtEachStep() {
        List<Part> parts = parts("Opening.\n\n## One\n\nText.\n\n### Not a step\n\n> ## Nor this\n\n## Two\n");

        assertThat(parts).extracting(Part::step).containsExactly(false, true, true);
        assertThat(parts.get(2).place()).isEqualTo(new Place(11, 1));
    }

    @Test
    void keepsPlacesAcrossMarkupAndLines() {
        Passage passage = parts("> - One **two**\n>   three [four](https://example.org) five\n")
                .getFirst()
                .passages()
                .getFirst();

        assertThat(passage.words())
                .extracting(word -> passage.place(word.start()))
                .containsExactly(
                        new Place(1, 5), new Place(1, 11), new Place(2, 5), new Place(2, 12), new Place(2, 39));
    }

    @Test
    void keepsPlacesOfCodeAndFigures() {
        List<Passage> passages =
                parts("```\na\nb\n```\n\nIt is {{fact}}.\n").getFirst().passages();

        assertThat(passages.get(1).place(0)).isEqualTo(new Place(3, 1));
        assertThat(passages.get(2).facts()).containsExactly(java.util.Map.entry(6, "fact"));
        assertThat(passages.get(2).place(6)).isEqualTo(new Place(6, 7));
        assertThat(passages.get(2).kind()).isEqualTo(Kind.PROSE);
    }
}
