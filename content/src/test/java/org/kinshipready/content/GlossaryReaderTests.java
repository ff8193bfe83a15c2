package org.kinshipready.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinshipready.content.SharedContent.GlossaryTerm;

class GlossaryReaderTests {

    private static CourseReader.SharedReading read(String text) {
        return new CourseReader()
                .readShared(CourseFixture.with("glossary.yml", text).source());
    }

    @Test
    void readsTermsInOrderAndWordsToWatch() {
        CourseReader.SharedReading reading = read("""
                # Terms
                sgo: {term: special guardianship order, also: [SGO, guardianship order], meaning: A court order.}
                care-order: {term: care order, meaning: Another one.}
                watch: [placement, tribunal]
                """);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.shared().glossary().values())
                .containsExactly(
                        new GlossaryTerm(
                                "sgo",
                                "special guardianship order",
                                java.util.List.of("SGO", "guardianship order"),
                                "A court order."),
                        new GlossaryTerm("care-order", "care order", java.util.List.of(), "Another one."));
        assertThat(reading.shared().watch()).containsExactly("placement", "tribunal");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: {term: A}|error 1:4 front-matter",
                "a: {meaning: B}|error 1:4 front-matter",
                "a: {term: A, meaning: B, colour: red}|error 1:26 front-matter",
                "a: {term: A, also: B, meaning: C}|error 1:20 front-matter",
                "A: {term: A, meaning: B}|error 1:1 ids",
                "a: A|error 1:4 front-matter",
                "watch: placement|error 1:8 front-matter",
                "watch: [{a: b}]|error 1:9 front-matter",
                "a: {term: '1.', meaning: B}|error 1:11 glossary",
                "watch: ['1.']|error 1:9 glossary",
                "a: {term: A b, also: [a B], meaning: C}|error 1:23 glossary",
            })
    void reportsWrongEntry(String text, String problem) {
        assertThat(CourseFixture.places(read(text).problems())).containsExactly(problem);
    }

    @Test
    void refusesWordsThatAreExplainedTwice() {
        CourseReader.SharedReading reading =
                read("a: {term: order, meaning: B}\nb: {term: court order, also: [Order], meaning: D}\n");

        assertThat(CourseFixture.places(reading.problems())).containsExactly("error 2:31 glossary");
        assertThat(reading.problems().getFirst().message()).contains("explained under \"a\"");
    }

    @Test
    void takesEndedEntry() {
        assertThat(read("a: {term: A, meaning: B, ended: 2026-01-01}").problems())
                .isEmpty();
    }

    @Test
    void remembersWhenFigureEnded() {
        CourseReader.SharedReading reading = new CourseReader()
                .readShared(CourseFixture.with(
                                "facts.yml",
                                "a: {value: A, unit: B, nation: wales, source: https://a.b/, "
                                        + "checked: 2026-11-21, review-by: 2026-11-21, ended: 2026-12-01}")
                        .source());

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.shared().facts().get("a").ended()).isEqualTo("2026-12-01");
    }
}
