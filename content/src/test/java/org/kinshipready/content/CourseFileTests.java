package org.kinshipready.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinshipready.content.CourseFixture.withCourse;

import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CourseFileTests {

    @Test
    void refusesShortVersionAndSaysWhy() {
        CourseFixture fixture = withCourse("version: 1.0.0", "version: 1.10");

        assertThat(fixture.problems()).containsExactly("error 3:10 versions");
        assertThat(fixture.message())
                .contains("\"1.10\" isn't a version", "three whole numbers", "take 1.10 for 1.1", "write 1.10.0");
        assertThat(fixture.read().course()).isEmpty();
    }

    @Test
    void checksModulesEvenWithoutVersion() {
        CourseFixture fixture = withCourse("version: 1.0.0\n", "")
                .and("preparatory/small/first.md", CourseFixture.FRONT_MATTER + "## Read {#read}\n\n{{x}}");

        assertThat(fixture.problems()).containsExactly("error 2:1 front-matter", "error 11:1 facts");
    }

    @Test
    void wantsChangesToNameTheVersion() {
        CourseFixture fixture = withCourse("version: 1.0.0", "version: 1.0.1");

        assertThat(fixture.problems()).containsExactly("error 11:1 versions");
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "version", "audience", "contributor", "licence"})
    void reportsMissingKey(String key) {
        CourseFixture fixture =
                CourseFixture.with("preparatory/small/course.md", CourseFixture.COURSE.replaceAll(key + ": .*\n", ""));

        assertThat(fixture.read().problems())
                .anyMatch(problem -> problem.message().startsWith("\"" + key + "\" is missing"));
    }

    @Test
    void reportsUnknownKey() {
        assertThat(withCourse("licence:", "license: x\nlicence:").problems())
                .containsExactly("error 10:1 front-matter");
    }

    @Test
    void reportsWrongKindOfValue() {
        assertThat(withCourse("title: Small course", "title: [a, b]").problems())
                .containsExactly("error 2:8 front-matter");
        assertThat(withCourse("modules:\n  - first", "modules: first").problems())
                .contains("error 8:10 front-matter");
    }

    @ParameterizedTest
    @CsvSource({"2 years,P2Y", "1 year,P1Y", "18 months,P18M", "90 days,P90D"})
    void readsRenewal(String text, Period period) {
        Course course = withCourse("licence:", "renew-after: " + text + "\nlicence:")
                .read()
                .course()
                .orElseThrow();

        assertThat(course.renewAfter()).isEqualTo(period);
    }

    @Test
    void refusesRenewalInOtherWords() {
        assertThat(withCourse("licence:", "renew-after: soon\nlicence:").problems())
                .containsExactly("error 10:14 front-matter");
    }

    @Test
    void readsPassMarkAndMustPass() {
        CourseReading reading = withCourse("licence:", "pass-mark: 80\nmust-pass: [first]\nlicence:")
                .read();

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.course().orElseThrow().passMark()).isEqualTo(80);
        assertThat(reading.course().orElseThrow().mustPass()).containsExactly("first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "80%", "eighty", "-5", "99999999999"})
    void refusesPassMarkThatIsNoPerCent(String passMark) {
        assertThat(withCourse("licence:", "pass-mark: " + passMark + "\nlicence:")
                        .problems())
                .containsExactly("error 10:12 front-matter");
    }

    @Test
    void refusesMustPassOfUnknownModule() {
        assertThat(withCourse("licence:", "must-pass: [second]\nlicence:").problems())
                .containsExactly("error 10:13 modules");
    }

    @Test
    void refusesUnknownContributor() {
        assertThat(withCourse("contributor: kinship", "contributor: nobody").problems())
                .containsExactly("error 5:14 contributors");
    }

    @Test
    void refusesOutcomeWithoutGoodId() {
        assertThat(withCourse("  know: know more", "  Know It: know more").problems())
                .containsExactly("error 7:3 ids");
    }

    @Test
    void refusesHeadingsInCourseFile() {
        assertThat(withCourse("What it is about.", "## What it is about").problems())
                .containsExactly("error 14:1 headings");
    }
}
