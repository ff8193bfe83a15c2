package org.kinshipready.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HelpBoxRuleTests {

    @Test
    void refusesSensitiveModuleWithoutHelp() {
        assertThat(Checked.places(
                        "help-box", Checked.withKey("sensitive: true", "## Read {#read}\n\n> [!NOTE]\n> Words.")))
                .containsExactly("error first.md 2:1");
    }

    @Test
    void acceptsSensitiveModuleWithHelp() {
        assertThat(Checked.places(
                        "help-box",
                        Checked.withKey("sensitive: true", "> [!HELP]\n> advice\n\n## Read {#read}\n\nWords.")))
                .isEmpty();
    }

    @Test
    void asksNoHelpOfOthers() {
        assertThat(Checked.places("help-box", "Words.")).isEmpty();
    }
}
