package org.kinshipready.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinshipready.content.CourseFixture;

class AbbreviationRuleTests {

    private static CourseFixture withGlossary(String text) {
        return Checked.page(text)
                .and(
                        "glossary.yml",
                        "sgo: {term: special guardianship order, also: [SGO, EHC plan], meaning: An order.}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "an NHS",
                "a GP",
                "the TV",
                "KS2",
                "some LACs",
                "the NHS's",
                "NHS, NHS.",
                "### The NHS",
                "[NHS](https://example.org)",
                "NHS-run"
            })
    void refusesAbbreviation(String text) {
        assertThat(Checked.places("abbreviations", withGlossary(text)))
                .singleElement()
                .asString()
                .startsWith("error first.md 11:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "an SGO",
                "SGOs",
                "SGO's",
                "EHC plans",
                "NAVSH says",
                "I am",
                "Part IV",
                "PhD",
                "P45",
                "OK",
                "Watch: 3 minutes, 12 MB",
                "https://NHS.uk/NHS",
                "<https://example.org/NHS>",
                "[a](https://example.org/NHS)",
                "{{allowance}}"
            })
    void leavesTermsAndNames(String text) {
        assertThat(Checked.places("abbreviations", withGlossary(text))).isEmpty();
    }

    @Test
    void saysWhichAndWhereOnce() {
        assertThat(Checked.places("abbreviations", "So\nthe NHS and the GP and\nthe NHS"))
                .containsExactly("error first.md 12:5", "error first.md 12:17");
        assertThat(Checked.messages("abbreviations", "two GPs"))
                .singleElement()
                .asString()
                .startsWith("\"GP\" isn't in glossary.yml");
    }

    @Test
    void looksAtTitles() {
        assertThat(Checked.places("abbreviations", CourseFixture.withCourse("Small course", "The NHS")))
                .containsExactly("error course.md 2:12");
    }
}
