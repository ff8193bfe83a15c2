package org.kinshipready.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinshipready.content.CourseFixture.htmlOfPage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinshipready.content.markdown.Figures;

@Quick
class FigureTests {

    private static final String BEGIN = "<bdi dir=\"ltr\">";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "£1,200.50",
                "9.30-3",
                "9.30–3",
                "£20–£30",
                "15%",
                "12.5%",
                "1/12/2026",
                "10:45",
                "116 123",
                "0300 123 7015",
                "+44 20 7946 0018"
            })
    void setsFiguresApartAmongWordsFromTheRight(String figure) {
        assertThat(htmlOfPage("یہ رقم " + figure + " ہے")).isEqualTo("<p>یہ رقم " + BEGIN + figure + "</bdi> ہے</p>");
        assertThat(Figures.isolated("یہ " + figure + " ہے")).isEqualTo("یہ \u2066" + figure + "\u2069 ہے");
    }

    @Test
    void setsFiguresOfTheSharedFileApartAndThoseAloneInACell() {
        assertThat(htmlOfPage("یہ **{{allowance}}** ہے")).contains("<strong>" + BEGIN + "£22.95</bdi></strong>");
        assertThat(htmlOfPage("| رقم |\n|---|\n| {{allowance}} |")).contains("<td>" + BEGIN + "£22.95</bdi></td>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"£22.95 a week, 9.30-3", "Ffoniwch 0300 123 7015: 15%"})
    void leavesFiguresElsewhereAsTheyAre(String words) {
        assertThat(htmlOfPage(words)).isEqualTo("<p>" + words + "</p>");
        assertThat(Figures.isolated(words)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"999", "2026", "5", "Section 17"})
    void leavesAPlainNumberAsItIs(String number) {
        assertThat(htmlOfPage("یہ " + number + " ہے")).isEqualTo("<p>یہ " + number + " ہے</p>");
    }

    @Test
    void readsAnyNumberOfFiguresInARow() {
        String digits = "1.".repeat(50_000) + "1";
        assertThat(Figures.isolated("یہ " + digits).replaceAll("[\u2066\u2069]", ""))
                .isEqualTo("یہ " + digits);
    }
}
