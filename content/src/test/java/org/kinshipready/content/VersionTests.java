package org.kinshipready.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTests {

    private static Version version(String text) {
        return Version.parse(text).orElseThrow();
    }

    @Test
    void comparesAsNumbers() {
        assertThat(version("1.10.0")).isGreaterThan(version("1.9.0"));
        assertThat(version("2.0.0")).isGreaterThan(version("1.99.99"));
        assertThat(version("1.0.1")).isGreaterThan(version("1.0.0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.10", "1", "1.2.3.4", "01.2.0", "1.2.x", "v1.2.0", "1.2.0 ", "-1.0.0", "1.0.9999999", ""})
    void refusesAnythingButThreeWholeNumbers(String text) {
        assertThat(Version.parse(text)).isEmpty();
    }

    @Test
    void writesWhatItReads() {
        assertThat(version("1.10.0")).hasToString("1.10.0");
    }

    @Test
    void knowsWhatDiffersInWordsOnly() {
        assertThat(version("1.2.0").samePatchLine(version("1.2.7"))).isTrue();
        assertThat(version("1.2.0").samePatchLine(version("1.3.0"))).isFalse();
        assertThat(version("1.2.0").samePatchLine(version("2.2.0"))).isFalse();
    }
}
