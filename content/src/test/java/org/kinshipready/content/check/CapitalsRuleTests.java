package org.kinshipready.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CapitalsRuleTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PLEASE READ this",
                "IMPORTANT",
                "DO I NEED help",
                "NOT-NOW",
                "SPECIAL GUARDIANSHIP ORDER",
                "### PLEASE READ",
                "| PLEASE READ |\n|---|\n| a |",
                "- [ ] PLEASE READ"
            })
    void refusesCapitals(String text) {
        assertThat(
                        Checked.places(
                                "capitals",
                                Checked.page(text)
                                        .and(
                                                "glossary.yml",
                                                "sgo: {term: special guardianship order, also: [SGO, SENCO], meaning: An order.}")))
                .singleElement()
                .asString()
                .startsWith("error first.md 11:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "An SGO SENCO",
                "A PLAN",
                "I AM",
                "Part XVIII VII",
                "CARERSTRUST",
                "OK OK",
                "SGO, SGO",
                "> [!HELP]\n> advice",
                "SW1A 1AA"
            })
    void leavesTermsAndNames(String text) {
        assertThat(Checked.places(
                        "capitals",
                        Checked.page(text)
                                .and(
                                        "glossary.yml",
                                        "sgo: {term: special guardianship order, also: [SGO, SENCO], meaning: An order.}")
                                .and(
                                        "contributors.yml",
                                        "kinship: {name: Kinship, credit: c}\nc: {name: The CARERSTRUST, credit: c}")))
                .isEmpty();
    }

    @Test
    void saysWhichWordsAndWhere() {
        assertThat(Checked.places("capitals", "So\nwill you PLEASE READ THIS now"))
                .containsExactly("error first.md 12:10");
        assertThat(Checked.messages("capitals", "PLEASE READ THIS now"))
                .singleElement()
                .asString()
                .startsWith("\"PLEASE READ THIS\" is in capitals");
    }
}
