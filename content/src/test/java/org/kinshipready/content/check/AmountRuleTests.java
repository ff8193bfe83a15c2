package org.kinshipready.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinshipready.content.CourseFixture;

class AmountRuleTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "£20",
                "£ 20.50",
                "£1,200",
                "£3 million",
                "&pound;20",
                "20 pounds",
                "20-pound",
                "1 pound",
                "50 pence",
                "20p",
                "20 quid",
                "GBP 20",
                "€20",
                "£**20**",
                "[£20](https://example.org)",
                "`£20`",
                "| £20 |\n|---|\n| a |",
                "![£20](images/a.png)",
            })
    void refusesAmount(String text) {
        assertThat(Checked.places("amounts", text)).singleElement().asString().startsWith("error first.md 11:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{allowance}}",
                "20 people",
                "page 20",
                "2026",
                "20 per cent",
                "10pm",
                "the pound",
                "H20p",
                "P45"
            })
    void leavesOtherNumbers(String text) {
        assertThat(Checked.places("amounts", text)).isEmpty();
    }

    @Test
    void saysWhichAmountAndWhere() {
        assertThat(Checked.places("amounts", "It is\n£20 or 30p."))
                .containsExactly("error first.md 12:1", "error first.md 12:8");
        assertThat(Checked.messages("amounts", "£1,200.50 a year"))
                .singleElement()
                .asString()
                .startsWith("\"£1,200.50\" is");
    }

    @Test
    void looksAtFrontMatterAndOpeningAndCourse() {
        assertThat(Checked.places(
                        "amounts",
                        Checked.withKey("content-note: It is £5.", "It is £6.\n\n## Read {#read}\n\nWords.")))
                .containsExactly("error first.md 2:21", "error first.md 10:7");
        assertThat(Checked.places("amounts", CourseFixture.withCourse("know more", "know of £5")))
                .containsExactly("error course.md 7:17");
    }

    @Test
    void leavesExampleAmounts() {
        CourseFixture fixture = Checked.withKey(
                "example-amounts: [\"£1,040\", \"20 pounds\"]", "## Read {#read}\n\n£1040, 20 pounds, £1,040 million.");

        assertThat(Checked.messages("amounts", fixture))
                .singleElement()
                .asString()
                .startsWith("\"£1,040 million\"");
    }
}
