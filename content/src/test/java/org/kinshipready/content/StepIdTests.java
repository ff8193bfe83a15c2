package org.kinshipready.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepIdTests {

    @Test
    void readsAndWritesModuleAndStep() {
        assertThat(StepId.parse("first/read")).contains(new StepId("first", "read"));
        assertThat(new StepId("first", "read")).hasToString("first/read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"first", "first/", "/read", "first/read/more", "/", ""})
    void refusesAnythingElse(String text) {
        assertThat(StepId.parse(text)).isEmpty();
    }
}
