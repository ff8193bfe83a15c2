package org.kinshipready.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kinshipready.content.CourseFixture;

class ReviewByRuleTests {

    private static List<String> on(String today) {
        return Checked.places("review-by", new CourseFixture(), LocalDate.parse(today));
    }

    @Test
    void warnsFromTheDayAfter() {
        assertThat(on("2027-02-21")).isEmpty();
        assertThat(on("2027-02-22")).containsExactly("warning helplines.yml 1:120", "warning helplines.yml 2:132");
    }

    @Test
    void refusesAfterNinetyDays() {
        assertThat(on("2027-05-22")).contains("warning helplines.yml 1:120");
        assertThat(on("2027-05-23")).contains("error helplines.yml 1:120");
    }

    @Test
    void looksAtFiguresAndModulesToo() {
        assertThat(on("2027-05-22"))
                .contains("warning facts.yml 1:126", "warning facts.yml 2:124", "warning first.md 6:12");
        assertThat(on("2027-08-20")).contains("error first.md 6:12");
    }

    @Test
    void saysWhenItWasDue() {
        CourseFixture late = Checked.withKey("x: y", "## Read {#read}\n\nWords.")
                .and("preparatory/small/first.md", CourseFixture.FRONT_MATTER.replace("2027-05-21", "2026-11-20"));

        assertThat(Checked.messages("review-by", late))
                .singleElement()
                .asString()
                .startsWith("This file was to be checked by 2026-11-20, 1 day ago. ");
    }

    @Test
    void leavesWhatHasEnded() {
        CourseFixture ended = CourseFixture.with(
                "facts.yml",
                "old: {value: x, unit: y, nation: wales, source: \"https://example.org/\", checked: 2020-01-01, "
                        + "review-by: 2020-01-02, ended: 2026-11-21}");

        assertThat(Checked.places("review-by", ended)).isEmpty();
    }
}
