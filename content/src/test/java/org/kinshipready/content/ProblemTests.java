package org.kinshipready.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTests {

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\u0000", "\u001B[31m", "\u009B31m", "\u2028", "\u202E", "\u2066"})
    void printsNothingThatForgesLinesOrSteersTerminals(String hostile) {
        Problem problem = Problem.error("a" + hostile + ".md", 1, 1, "links", "\"" + hostile + "\" is wrong.");

        assertThat(problem.toString()).doesNotContain(hostile.substring(0, 1)).startsWith("a\uFFFD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Siân Ŵyn", "“£22.95” & <b>", "Życie", "مرحبا"})
    void leavesWordsOfAllLanguages(String words) {
        assertThat(Problem.warning("a.md", 1, 1, "links", words).toString()).contains(words);
    }
}
