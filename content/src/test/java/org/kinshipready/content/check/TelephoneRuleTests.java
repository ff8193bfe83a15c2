package org.kinshipready.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelephoneRuleTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0300 123 7016",
                "03001237016",
                "0800 1111",
                "(0151) 427 3000",
                "0151-427-3000",
                "+44 300 123 7016",
                "116 123, day and night",
                "116123",
                "Call 119",
                "Text HELP to 85258",
                "text 85258",
                "Tel: 4273000",
                "[0300 123 7016](https://example.org)",
                "## Not a step\n\n0300 123 7016",
            })
    void refusesNumber(String text) {
        assertThat(Checked.places("telephone", text)).singleElement().asString().startsWith("error first.md 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Call 999, 101, 111 or 112.",
                "Ring 999. Ring 101. Dial 111. Call 112.",
                "01.02.2026",
                "01-02-2026",
                "01/02/2026",
                "2026-11-21",
                "from 2025 to 2026",
                "116 people",
                "Call 20 people",
                "section 0.5",
                "{{allowance}}",
                "> [!HELP]\n> advice",
                "[a](https://example.org/0300 123 7016)",
            })
    void leavesOtherNumbers(String text) {
        assertThat(Checked.places("telephone", text)).isEmpty();
    }

    @Test
    void saysWhichNumberAndWhere() {
        assertThat(Checked.places("telephone", "You can\ncall 0300 123 7016 now."))
                .containsExactly("error first.md 12:6");
        assertThat(Checked.messages("telephone", "(0300 123 7016)"))
                .singleElement()
                .asString()
                .contains("0300 123 7016", "Put it into helplines.yml");
        assertThat(Checked.messages("telephone", "0300 123 7015"))
                .singleElement()
                .asString()
                .contains("in helplines.yml already");
    }
}
