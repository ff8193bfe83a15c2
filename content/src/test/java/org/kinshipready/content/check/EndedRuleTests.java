package org.kinshipready.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kinshipready.content.CourseFixture;

class EndedRuleTests {

    private static CourseFixture page(String text, String date) {
        String rest = ", nation: wales, checked: 2026-11-21, review-by: 2027-05-21, ended: " + date + "}\n";
        return Checked.page(text)
                .and("facts.yml", "old: {value: x, unit: y, source: \"https://example.org/\"" + rest)
                .and(
                        "helplines.yml",
                        "gone: {name: G, number: \"0300 123 7015\", hours: x" + rest
                                + "here: {name: H, number: \"0300 123 7016\", hours: x, nation: wales, "
                                + "checked: 2026-11-21, review-by: 2027-05-21}\n");
    }

    @Test
    void warnsOfFigureWhereItIsUsed() {
        assertThat(Checked.places("ended", page("It is\nnow {{old}}.", "2026-11-21")))
                .containsExactly("warning first.md 12:5");
    }

    @Test
    void warnsOfHelplineWhereItIsUsed() {
        assertThat(Checked.places("ended", page("> [!HELP]\n> here, gone", "2026-11-20")))
                .containsExactly("warning first.md 12:9");
    }

    @Test
    void leavesWhatEndsLater() {
        assertThat(Checked.places("ended", page("{{old}}\n\n> [!HELP]\n> gone", "2026-11-22")))
                .isEmpty();
    }

    @Test
    void leavesWhatIsNotUsed() {
        assertThat(Checked.places("ended", page("Words.", "2026-11-20"))).isEmpty();
    }
}
