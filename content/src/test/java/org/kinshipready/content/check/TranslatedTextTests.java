package org.kinshipready.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kinshipready.content.CourseFixture;

/** The rules for dates, amounts and numbers know no language; those for plain words know English only. */
class TranslatedTextTests {

    private static final String WELSH = """
            ---
            title: Modiwl
            reviewed: 2026-01-01
            review-by: 2026-11-20
            ---
            ## Darllen {#read}

            Mae NHS yn £20, 0300 123 7016. DARLLENWCH HYN.
            """;

    private final CourseFixture fixture = new CourseFixture()
            .and("preparatory/small/course.cy.md", "---\ntitle: Cwrs\naudience: Pawb am £5\n---\nCwrs.\n")
            .and("preparatory/small/first.cy.md", WELSH);

    @Test
    void looksAtDatesAmountsAndNumbers() {
        assertThat(Checked.places("review-by", fixture, LocalDate.of(2026, 11, 21)))
                .containsExactly("warning first.cy.md 4:12");
        assertThat(Checked.places("amounts", fixture))
                .containsExactly("error course.cy.md 3:19", "error first.cy.md 8:12");
        assertThat(Checked.places("telephone", fixture)).containsExactly("error first.cy.md 8:17");
    }

    @Test
    void leavesWordsAlone() {
        assertThat(Checked.places("abbreviations", fixture)).isEmpty();
        assertThat(Checked.places("capitals", fixture)).isEmpty();
    }

    @Test
    void leavesTranslationThatLimitsRefuse() {
        fixture.and("preparatory/small/first.cy.md", WELSH + "£1 ".repeat(10_000));

        assertThat(Checked.places("limits", fixture)).hasSize(1);
        assertThat(Checked.places("amounts", fixture)).containsExactly("error course.cy.md 3:19");
    }
}
