package org.kinshipready.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinshipready.people.PersonName.BadName;
import org.kinshipready.people.PersonName.Fault;

/** Tests for {@link PersonName}. */
class PersonNameTests {

    private static void assertRefused(String typed, Fault fault) {
        assertThatExceptionOfType(BadName.class)
                .isThrownBy(() -> PersonName.of(typed))
                .returns(fault, BadName::fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada", "Ада", "আদা", "عائشة", "李", "Mary-Jane O’Neill, 3rd", "می‌خواهم", "Zoë"})
    void takesNamesInAnyScript(String typed) {
        assertThat(PersonName.of(typed).value()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " \t ", "\u00A0", "\u2003\u3000", "\u200D", "\u200C \u200C", "\u00A0 \u202F"})
    void refusesANameOfNothingToSee(String typed) {
        assertRefused(typed, Fault.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {" Ada ", "\u00A0Ada\u2003", "\tAda"})
    void dropsSpacesAround(String typed) {
        assertThat(PersonName.of(typed).value()).isEqualTo("Ada");
    }

    @Test
    void takesAHundredCharactersAndNoMore() {
        assertThat(PersonName.of("x".repeat(100)).value()).hasSize(100);
        assertRefused("x".repeat(101), Fault.TOO_LONG);
        assertThat(PersonName.of(" " + "x".repeat(100) + " ").value()).hasSize(100);
    }

    @Test
    void countsCharactersAndNotTheirHalves() {
        String letter = "𐐷";
        assertThat(PersonName.of(letter.repeat(100)).value()).hasSize(200);
        assertRefused(letter.repeat(101), Fault.TOO_LONG);
    }

    @Test
    void countsALetterAndItsAccentAsOne() {
        assertThat(PersonName.of("e\u0301".repeat(100)).value()).isEqualTo("é".repeat(100));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A\u0000da", // nothing
                "A\nda", // a line break
                "A\u0085da", // another one
                "A\u2028da",
                "\u202EAda", // reads backwards from here
                "A\u2066da",
                "A\u200Fda",
                "A\u200Bda", // a space that nobody sees
                "A\uFEFFda",
                "A\u00ADda",
                "A\uE000da", // private use
                "A\uD800da", // half a character
                "A\uFFFFda",
            })
    void refusesWhatHidesReordersOrIsNoCharacter(String typed) {
        assertRefused(typed, Fault.NOT_A_NAME);
    }
}
