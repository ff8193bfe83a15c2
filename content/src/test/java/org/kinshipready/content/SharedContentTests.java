package org.kinshipready.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedContentTests {

    private static CourseReader.SharedReading read(String file, String text) {
        return new CourseReader().readShared(CourseFixture.with(file, text).source());
    }

    @Test
    void readsAGlossaryWhoseLinesTogetherAreLong() {
        StringBuilder glossary = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            glossary.append("term-%d: {term: the term %d, also: [another %d], meaning: \"%s\"}\n"
                    .formatted(i, i, i, "A meaning [in brackets]. ".repeat(4)));
        }

        CourseReader.SharedReading reading = read("glossary.yml", glossary.toString());

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.shared().glossary()).hasSize(200);
    }

    @Test
    void readsFactsHelplinesAndContributors() {
        CourseReader.SharedReading reading = new CourseReader().readShared(new CourseFixture().source());

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.shared().facts().get("allowance"))
                .isEqualTo(new SharedContent.Fact(
                        "allowance",
                        "£22.95",
                        "a week",
                        Nation.ENGLAND,
                        "https://example.org/a",
                        LocalDate.of(2026, 11, 21),
                        LocalDate.of(2027, 4, 6),
                        null));
        assertThat(reading.shared().helplines().get("samaritans"))
                .isEqualTo(new SharedContent.Helpline(
                        "samaritans",
                        "Samaritans",
                        "116 123",
                        "day and night",
                        false,
                        Nation.ENGLAND_AND_WALES,
                        LocalDate.of(2026, 11, 21),
                        LocalDate.of(2027, 2, 21),
                        null));
        assertThat(reading.shared().contributors())
                .containsEntry("navsh", new SharedContent.Contributor("navsh", "NAVSH", null, "Planned contributor"))
                .containsEntry(
                        "kinship",
                        new SharedContent.Contributor(
                                "kinship", "Kinship", "https://kinship.org.uk/", "Planned contributor"));
    }

    @Test
    void takesMissingAndEmptyFilesForEmpty() {
        assertThat(new CourseReader().readShared(CourseSource.of(Map.of())).shared())
                .isEqualTo(SharedContent.empty());
        assertThat(read("facts.yml", "# nothing yet\n").problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "contributors.yml|a: {name: A}|error 1:4 front-matter",
                "contributors.yml|a: {name: A, credit: B, url: 'javascript:x'}|error 1:30 front-matter",
                "contributors.yml|a: {name: A, credit: B, colour: red}|error 1:25 front-matter",
                "contributors.yml|A: {name: A, credit: B}|error 1:1 ids",
                "contributors.yml|a: A|error 1:4 front-matter",
                "helplines.yml|a: {name: A, number: 'call me', hours: h, nation: wales, checked: 2026-11-21, review-by: 2026-11-21}|error 1:22 front-matter",
                "helplines.yml|a: {name: A, number: '1 1', hours: h, always-open: at night, nation: wales, checked: 2026-11-21, review-by: 2026-11-21}|error 1:52 front-matter",
                "facts.yml|a: {value: A, unit: B, nation: mars, source: https://a.b/, checked: 2026-11-21, review-by: 2026-11-21}|error 1:32 front-matter",
                "facts.yml|a: {value: A, unit: B, nation: wales, source: https://a.b/, checked: today, review-by: 2026-11-21}|error 1:70 front-matter",
            })
    void reportsWrongEntry(String file, String text, String problem) {
        assertThat(CourseFixture.places(read(file, text).problems())).containsExactly(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "0300 123 7015,tel:03001237015",
        "116 123,tel:116123",
        "85258,sms:85258",
        "8 52 58,sms:85258",
        "+44 20 7946 0000,tel:+442079460000",
    })
    void textsShortNumbersAndCallsOthers(String number, String address) {
        String entry = "a: {name: A, number: '" + number + "', hours: h, nation: wales, checked: 2026-11-21, "
                + "review-by: 2026-11-21}";

        assertThat(read("helplines.yml", entry).shared().helplines().get("a").dial())
                .isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({
        "'',false",
        "'always-open: false, ',false",
        "'always-open: true, ',true",
        "'always-open: true, ended: 2026-12-02, ',true",
        "'always-open: true, ended: 2026-12-01, ',false",
    })
    void isOpenAtNightIfItSaysSoAndHasNotEnded(String keys, boolean open) {
        String entry = "a: {name: A, number: '1 1', hours: day and night, " + keys
                + "nation: wales, checked: 2026-11-21, review-by: 2026-11-21}";

        assertThat(read("helplines.yml", entry).shared().helplines().get("a").isOpenAtNight(LocalDate.of(2026, 12, 1)))
                .isEqualTo(open);
    }

    @Test
    void dialsFromHelpBox() {
        CourseFixture fixture = CourseFixture.withMarkdown("## Read {#read}\n\n> [!HELP]\n> a")
                .and(
                        "helplines.yml",
                        "a: {name: A, number: '85258', hours: h, nation: wales, checked: 2026-11-21, "
                                + "review-by: 2026-11-21}");

        assertThat(fixture.html()).contains("<a href=\"sms:85258\">85258</a>");
    }

    @Test
    void showsFigureThatEnded() {
        CourseFixture fixture = CourseFixture.withMarkdown("## Read {#read}\n\nIt was {{a}}.")
                .and(
                        "facts.yml",
                        "a: {value: £5, unit: B, nation: wales, source: https://a.b/, checked: 2026-11-21, "
                                + "review-by: 2026-11-21, ended: 2026-12-01}");

        assertThat(fixture.problems()).isEmpty();
        assertThat(fixture.html()).isEqualTo("<p>It was £5.</p>");
    }

    @Test
    void takesEndedEntry() {
        assertThat(read("contributors.yml", "a: {name: A, credit: B, ended: 2026-01-01}")
                        .problems())
                .isEmpty();
    }
}
