package org.kinshipready.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinshipready.content.CourseFixture;

class NightHelpRuleTests {

    private static final String RULE = "night-help";
    private static final String DATES = ", checked: 2026-11-21, review-by: 2027-02-21";
    private static final String HELPLINES = line("day", "hours: weekdays, nation: england-and-wales")
            + line("night", "hours: day and night, always-open: true, nation: england-and-wales")
            + line("english", "hours: day and night, always-open: true, nation: england")
            + line("welsh", "hours: day and night, always-open: true, nation: wales")
            + line("over", "hours: none, always-open: true, nation: england-and-wales, ended: 2026-11-21")
            + line("ending", "hours: h, always-open: true, nation: england-and-wales, ended: 2026-11-22");
    private static final String HARM = "Somebody may hurt the child.\n\n";

    private static String line(String id, String keys) {
        return id + ": {name: " + id + ", number: '0300 123 7015', " + keys + DATES + "}\n";
    }

    private static CourseFixture module(String keys, String markdown) {
        return CourseFixture.with(
                        "preparatory/small/first.md",
                        CourseFixture.FRONT_MATTER.replaceFirst("nation: england\n", "nation: " + keys + "\n")
                                + markdown)
                .and("helplines.yml", HELPLINES);
    }

    private static CourseFixture page(String nation, String text) {
        return module(nation, "## Read {#read}\n\n" + text);
    }

    private static CourseFixture translated(String english, String language, String other) {
        return module("wales", english)
                .and("preparatory/small/course." + language + ".md", "---\ntitle: T\n---\n")
                .and("preparatory/small/first." + language + ".md", "---\ntitle: T\n---\n" + other);
    }

    @Test
    void refusesPageAboutHarmWithoutHelpBox() {
        assertThat(Checked.places(RULE, page("wales", HARM))).containsExactly("error first.md 11:14");
    }

    @Test
    void refusesPageWhoseLinesAreClosedAtNight() {
        assertThat(Checked.places(RULE, page("wales", HARM + "> [!HELP]\n> day")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"night", "day, night", "english, welsh", "ending"})
    void acceptsPageWithLineThatIsOpenAtNight(String lines) {
        assertThat(Checked.places(RULE, page("england-and-wales", HARM + "> [!HELP]\n> " + lines)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"english", "welsh", "over", "nobody"})
    void refusesPageWhoseLinesLeaveOneNationOut(String lines) {
        assertThat(Checked.messages(RULE, page("england-and-wales", HARM + "> [!HELP]\n> " + lines)))
                .singleElement()
                .asString()
                .contains("\"hurt the child\"", "in England and in Wales");
    }

    @Test
    void asksLineOfTheNationThatThePageIsFor() {
        assertThat(Checked.places(RULE, page("wales", HARM + "> [!HELP]\n> welsh")))
                .isEmpty();
        assertThat(Checked.messages(RULE, page("wales", HARM + "> [!HELP]\n> english")))
                .singleElement()
                .asString()
                .contains("at night in Wales");
    }

    @Test
    void boxOfAnotherPageDoesNotCount() {
        assertThat(Checked.places(
                        RULE,
                        module("wales", "> [!HELP]\n> night\n\n## One {#one}\n\n" + HARM + "## Two {#two}\n\n" + HARM)))
                .containsExactly("error first.md 14:14", "error first.md 18:14");
    }

    @Test
    void looksAtWhatStandsBeforeTheFirstStep() {
        assertThat(Checked.places(RULE, module("wales", HARM + "## Read {#read}\n\nWords.")))
                .containsExactly("error first.md 9:14");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Read {#read}\n\n| A |\n|---|\n| He is hit. |",
                "## Read {#read .quiz}\n\n### Who? {#who}\n\n- [x] One who is abused\n  > Yes.\n- [ ] B\n  > No.",
                "## Read {#read .quiz}\n\n### Who? {#who}\n\n- [x] A\n  > She hits me.\n- [ ] B\n  > No.",
                "## Read {#read .scenario}\n\n### He hits her {#a}\n\nA.\n\n### B {#b}\n\nB.",
                "## Read {#read .checklist}\n\n- I know who hurt them",
                "## A child who is hurt {#read}\n\nWords.",
            })
    void looksIntoEveryKindOfStep(String markdown) {
        assertThat(Checked.places(RULE, module("wales", markdown))).hasSize(1);
    }

    @Test
    void acceptsHelpBoxAboveAQuestion() {
        assertThat(Checked.places(
                        RULE,
                        module(
                                "wales",
                                "## Read {#read .quiz}\n\n> [!HELP]\n> night\n\n### Does he hit her? {#who}\n\n"
                                        + "- [x] A\n  > Yes.\n- [ ] B\n  > No.")))
                .isEmpty();
    }

    @Test
    void asksNothingOfOtherPages() {
        assertThat(Checked.places(RULE, page("wales", "Bring a pen. If anyone is in danger, call 999.")))
                .isEmpty();
    }

    @Test
    void translationNeedsLineWhereItsEnglishPageDoes() {
        String english = "## Read {#read}\n\n" + HARM + "> [!HELP]\n> night";

        // There is no list of words for German.
        assertThat(Checked.places(RULE, translated(english, "de", "## Lies {#read}\n\nWorte.")))
                .containsExactly("error first.de.md 4:4");
        assertThat(Checked.places(RULE, translated(english, "de", "## Lies {#read}\n\nWorte.\n\n> [!HELP]\n> night")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cy|Mae rhywun yn ei brifo.", "ur|کوئی بچے پر تشدد کرتا ہے۔"})
    void translationNeedsLineWhereItsOwnWordsSaySo(String words) {
        String language = words.substring(0, 2);
        String text = "## Read {#read}\n\n" + words.substring(3);

        assertThat(Checked.places(RULE, translated("## Read {#read}\n\nWords.", language, text)))
                .hasSize(1);
        assertThat(Checked.places(
                        RULE, translated("## Read {#read}\n\nWords.", language, text + "\n\n> [!HELP]\n> welsh")))
                .isEmpty();
    }

    private static final String EXCEPTION = "\nno-night-help:\n  - step: read\n    why: It is over.";

    @Test
    void acceptsPageWhoseAuthorSaysWhyItNeedsNone() {
        CourseFixture fixture = page("wales" + EXCEPTION, HARM);

        assertThat(Checked.places(RULE, fixture)).isEmpty();
        assertThat(fixture.problems()).isEmpty();
    }

    @Test
    void reasonHoldsForTranslationsToo() {
        assertThat(Checked.places(
                        RULE,
                        translated("## Read {#read}\n\n" + HARM, "cy", "## Read {#read}\n\nMae rhywun yn ei brifo.")
                                .and(
                                        "preparatory/small/first.md",
                                        CourseFixture.FRONT_MATTER.replaceFirst(
                                                        "nation: england", "nation: england" + EXCEPTION)
                                                + "## Read {#read}\n\n" + HARM)))
                .isEmpty();
    }

    @Test
    void exceptionNeedsReason() {
        assertThat(page("wales\nno-night-help:\n  - step: read", HARM).problems())
                .containsExactly("error 6:5 front-matter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Words.", HARM + "> [!HELP]\n> night"})
    void refusesExceptionThatStandsForNothing(String text) {
        assertThat(Checked.places(RULE, page("wales" + EXCEPTION, text))).containsExactly("error first.md 6:11");
    }

    @Test
    void refusesExceptionForAStepThatIsNotThere() {
        assertThat(Checked.places(RULE, page("wales" + EXCEPTION.replace("step: read", "step: other"), HARM)))
                .containsExactly("error first.md 14:14", "error first.md 6:11");
    }
}
