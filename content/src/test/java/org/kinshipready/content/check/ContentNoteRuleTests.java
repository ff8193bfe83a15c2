package org.kinshipready.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentNoteRuleTests {

    @Test
    void refusesSensitiveModuleWithoutNote() {
        assertThat(Checked.places("content-note", Checked.withKey("sensitive: true", "## Read {#read}\n\nWords.")))
                .containsExactly("error first.md 2:1");
    }

    @Test
    void acceptsSensitiveModuleWithNote() {
        assertThat(Checked.places(
                        "content-note",
                        Checked.withKey("sensitive: true\ncontent-note: About courts.", "## Read {#read}\n\nWords.")))
                .isEmpty();
    }

    @Test
    void asksNoNoteOfOthers() {
        assertThat(Checked.places("content-note", Checked.withKey("sensitive: false", "## Read {#read}\n\nWords.")))
                .isEmpty();
    }
}
