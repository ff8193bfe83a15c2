package org.kinshipready.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinshipready.content.markdown.Labels;

@Quick
class TranslationTests {

    private static final String COURSE = """
            ---
            title: Cwrs bach
            audience: Pawb
            outcomes:
              know: gwybod mwy
            ---
            Am beth y mae.
            """;

    private static final String ENGLISH = """
            Opening.

            ## Read {#read}

            An SGO is {{allowance}}.

            ## Check {#check .quiz}

            ### Who? {#who}

            - [ ] A
              > No.
            - [x] B
              > Yes.

            ## Today {#today .scenario}

            ### Sign {#sign}

            No.

            ### Ask {#ask .best}

            Yes.

            ## Think {#think .optional}

            Words.
            """;

    private static final String TITLE = "---\ntitle: Modiwl cyntaf\n---\n";

    private static final String WELSH = """
            Agoriad.

            ## Darllen {#read}

            SGO: {{allowance}}.

            ## Gwirio {#check .quiz}

            ### Pwy? {#who}

            - [ ] A
              > Na.
            - [x] B
              > Ie.

            ## Heddiw {#today .scenario}

            ### Llofnodi {#sign}

            Na.

            ### Gofyn {#ask .best}

            Ie.

            ## Meddwl {#think .optional}

            Geiriau.
            """;

    private static CourseFixture english() {
        return CourseFixture.withMarkdown(ENGLISH)
                .and("glossary.yml", "sgo: {term: special guardianship order, also: [SGO], meaning: M}");
    }

    private static CourseFixture welsh(String course, String module) {
        return english().and("preparatory/small/course.cy.md", course).and("preparatory/small/first.cy.md", module);
    }

    /** The course with a translated module; its Markdown begins on line 4. */
    private static CourseFixture welsh(String markdown) {
        return welsh(COURSE, TITLE + markdown);
    }

    private static Course inWelsh(CourseFixture fixture) {
        return fixture.read().course().orElseThrow().inLanguage("cy");
    }

    private static CourseModule moduleInWelsh(CourseFixture fixture) {
        return inWelsh(fixture).modules().getFirst();
    }

    @Test
    void readsWordsOfCourse() {
        CourseFixture fixture = welsh(WELSH);
        Course english = fixture.read().course().orElseThrow();
        Course welsh = english.inLanguage("cy");

        assertThat(fixture.problems()).isEmpty();
        assertThat(welsh.title()).isEqualTo("Cwrs bach");
        assertThat(welsh.audience()).isEqualTo("Pawb");
        assertThat(welsh.outcomes()).isEqualTo(Map.of("know", "gwybod mwy"));
        assertThat(welsh.aboutHtml()).isEqualTo("<p>Am beth y mae.</p>");
        assertThat(welsh.language()).isEqualTo("cy");
        assertThat(welsh.steps()).isEqualTo(english.steps());
        assertThat(english.title()).isEqualTo("Small course");
        assertThat(english.language()).isEqualTo("en");
    }

    @Test
    void readsModuleAndItsSteps() {
        CourseModule module = moduleInWelsh(welsh(WELSH));

        assertThat(module.title()).isEqualTo("Modiwl cyntaf");
        assertThat(module.openingHtml()).isEqualTo("<p>Agoriad.</p>");
        assertThat(module.language()).isEqualTo("cy");
        assertThat(module.steps()).extracting(Step::title).containsExactly("Darllen", "Gwirio", "Heddiw", "Meddwl");
        assertThat(module.steps()).allMatch(step -> module.languageOf(step).equals("cy"));
        assertThat(module.minutes()).isEqualTo(10);
        assertThat(module.facts()).extracting(SharedContent.Fact::id).containsExactly("allowance");
    }

    @Test
    void isEnglishInLanguagesThatNobodyWroteIn() {
        Course course = welsh(WELSH).read().course().orElseThrow();

        assertThat(course.inLanguage("fr")).isSameAs(course);
        assertThat(course.inLanguage("en")).isSameAs(course);
        assertThat(course.translations()).containsOnlyKeys("cy");
    }

    @Test
    void linksNoTermsInOtherLanguages() {
        CourseFixture fixture = welsh(WELSH);

        assertThat(((Step.Page) fixture.step()).html()).contains("/glossary#sgo");
        assertThat(((Step.Page) moduleInWelsh(fixture).steps().getFirst()).html())
                .isEqualTo("<p>SGO: £22.95.</p>");
    }

    @Test
    void leavesStepThatIsNotTranslatedInEnglish() {
        CourseFixture fixture = welsh(WELSH.replaceAll("(?s)## Gwirio.*?## Heddiw", "## Heddiw"));
        CourseModule module = moduleInWelsh(fixture);

        assertThat(fixture.problems()).containsExactly("warning 1:1 translations");
        assertThat(fixture.message()).contains("\"check\" isn't translated");
        assertThat(module.steps()).extracting(Step::title).containsExactly("Darllen", "Check", "Heddiw", "Meddwl");
        assertThat(module.steps()).extracting(module::languageOf).containsExactly("cy", "en", "cy", "cy");
    }

    @Test
    void leavesModuleWithoutFileInEnglish() {
        CourseFixture fixture = english().and("preparatory/small/course.cy.md", COURSE);

        assertThat(fixture.problems()).containsExactly("warning 1:1 translations");
        assertThat(fixture.message()).contains("There is no first.cy.md");
        assertThat(inWelsh(fixture).title()).isEqualTo("Cwrs bach");
        assertThat(moduleInWelsh(fixture).language()).isEqualTo("en");
    }

    @Test
    void leavesCourseWithoutFileInEnglish() {
        CourseFixture fixture = english().and("preparatory/small/first.cy.md", TITLE + WELSH);

        assertThat(fixture.message()).contains("There is no course.cy.md");
        assertThat(inWelsh(fixture).language()).isEqualTo("en");
        assertThat(moduleInWelsh(fixture).language()).isEqualTo("cy");
    }

    @Test
    void leavesWhatCannotBeReadInEnglish() {
        CourseFixture fixture = welsh("unreadable", "unreadable");

        assertThat(fixture.problems()).containsExactly("error 1:1 front-matter", "error 1:1 front-matter");
        assertThat(inWelsh(fixture).language()).isEqualTo("en");
        assertThat(moduleInWelsh(fixture).language()).isEqualTo("en");
        assertThat(fixture.read().publishable()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{#check .quiz}|{#other .quiz}|error 10:1",
                "{#check .quiz}|{#check}|error 10:1",
                "{#think .optional}|{#think}|error 29:1",
                "{#think .optional}|{#think .reflection}|error 29:1",
                "{#who}|{#whom}|error 10:1",
                "{#who}|{#who .many}|error 10:1",
                "- [ ] A|- [x] A|error 10:1",
                "{#ask .best}|{#ask}|error 19:1",
                "{#ask .best}|{#other .best}|error 19:1",
            })
    void refusesWhatIsNotTheSameStep(String words, String others, String place) {
        CourseFixture fixture = welsh(WELSH.replace(words, others));

        assertThat(fixture.problems()).contains(place + " translations");
        assertThat(moduleInWelsh(fixture).steps())
                .extracting(Step::id)
                .containsExactly("read", "check", "today", "think");
        assertThat(moduleInWelsh(fixture).untranslated()).hasSize(1);
    }

    @Test
    void refusesOtherNumberOfOptions() {
        CourseFixture fixture = welsh(WELSH.replace("- [x] B", "- [ ] C\n  > Na.\n- [x] B"));

        assertThat(fixture.problems()).containsExactly("error 10:1 translations");
    }

    @Test
    void refusesOtherRightOption() {
        CourseFixture fixture = welsh(WELSH.replace("- [ ] A", "- [?] A")
                .replace("- [x] B", "- [ ] B")
                .replace("- [?] A", "- [x] A"));

        assertThat(fixture.problems()).containsExactly("error 10:1 translations");
        assertThat(fixture.message()).contains("the same ones right");
    }

    @Test
    void refusesOtherOrderOfSteps() {
        String moved = "## Meddwl {#think .optional}\n\nGeiriau.\n";
        CourseFixture fixture = welsh(moved + "\n" + WELSH.replace(moved, "").replace("Agoriad.\n", ""));

        assertThat(fixture.problems()).containsExactlyInAnyOrder("warning 1:1 translations", "error 9:1 translations");
        assertThat(moduleInWelsh(fixture).steps())
                .extracting(Step::title)
                .containsExactly("Darllen", "Gwirio", "Heddiw", "Meddwl");
    }

    @Test
    void refusesOtherOrderOfChoices() {
        CourseFixture fixture = welsh(WELSH.replace("{#sign}", "{#?}")
                .replace("{#ask .best}", "{#sign}")
                .replace("{#?}", "{#ask .best}"));

        assertThat(fixture.problems()).containsExactly("error 19:1 translations");
    }

    @Test
    void keepsRulesOfSteps() {
        assertThat(welsh(WELSH.replace("  > Na.\n", "")).problems()).containsExactly("warning 14:1 quiz");
        assertThat(welsh(WELSH.replace("{{allowance}}", "{{none}}")).problems()).containsExactly("error 8:6 facts");
        assertThat(welsh(WELSH.replace("Geiriau.", "[a](second.md)")).problems())
                .containsExactly("error 31:1 links");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "minutes: 10",
                "nation: wales",
                "contributor: kinship",
                "licence: CC0",
                "sensitive: true",
                "audience: Pawb",
                "sources: []"
            })
    void refusesOtherFrontMatterOfModule(String line) {
        assertThat(welsh(COURSE, "---\ntitle: Modiwl\n" + line + "\n---\n" + WELSH)
                        .problems())
                .containsExactly("error 3:1 front-matter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"version: 1.0.0", "modules: [first]", "contributor: kinship", "pass-mark: 80"})
    void refusesOtherFrontMatterOfCourse(String line) {
        assertThat(welsh(COURSE.replace("audience: Pawb", "audience: Pawb\n" + line), TITLE + WELSH)
                        .problems())
                .containsExactly("error 4:1 front-matter");
    }

    @Test
    void readsWhoCheckedTranslation() {
        String checked = "---\ntitle: Modiwl\nreviewed: 2026-12-01\nreview-by: 2027-12-01\nreviewer: Nia, Nain\n---\n";

        CourseModule module = moduleInWelsh(welsh(COURSE, checked + WELSH));

        assertThat(module.reviewed()).isEqualTo("2026-12-01");
        assertThat(module.reviewBy()).isEqualTo("2027-12-01");
        assertThat(module.reviewer()).isEqualTo("Nia, Nain");
    }

    @Test
    void isDraftWhereOnlyEnglishWasChecked() {
        CourseFixture fixture = welsh(WELSH)
                .and(
                        "preparatory/small/first.md",
                        CourseFixture.FRONT_MATTER.replace("minutes: 10", "minutes: 10\nreviewer: Ann, judge")
                                + ENGLISH);

        assertThat(fixture.module().reviewer()).isEqualTo("Ann, judge");
        assertThat(moduleInWelsh(fixture).reviewer()).isNull();
        assertThat(moduleInWelsh(fixture).reviewed()).isEqualTo("2026-11-21");
    }

    @Test
    void wantsContentNoteWhereEnglishHasOne() {
        String english =
                CourseFixture.FRONT_MATTER.replace("minutes: 10", "minutes: 10\ncontent-note: About courts.") + ENGLISH;
        CourseFixture without = welsh(WELSH).and("preparatory/small/first.md", english);
        CourseFixture with = welsh(COURSE, "---\ntitle: Modiwl\ncontent-note: Am lysoedd.\n---\n" + WELSH)
                .and("preparatory/small/first.md", english);

        assertThat(without.problems()).containsExactly("error 2:1 front-matter");
        assertThat(moduleInWelsh(without).contentNote()).isEqualTo("About courts.");
        assertThat(with.problems()).isEmpty();
        assertThat(moduleInWelsh(with).contentNote()).isEqualTo("Am lysoedd.");
    }

    @Test
    void refusesContentNoteThatEnglishDoesNotHave() {
        assertThat(welsh(COURSE, "---\ntitle: Modiwl\ncontent-note: Am lysoedd.\n---\n" + WELSH)
                        .problems())
                .containsExactly("error 3:15 translations");
    }

    @ParameterizedTest
    @ValueSource(strings = {"  known: gwybod", "  know: gwybod\n  more: mwy"})
    void wantsOutcomesOfEnglish(String outcomes) {
        CourseFixture fixture = welsh(COURSE.replace("  know: gwybod mwy", outcomes), TITLE + WELSH);

        assertThat(fixture.problems()).containsExactly("error 4:1 translations");
        assertThat(inWelsh(fixture).outcomes()).isEqualTo(Map.of("know", "know more"));
    }

    @Test
    void warnsOfOpeningsThatAreNotTranslated() {
        assertThat(welsh(COURSE, TITLE + WELSH.replace("Agoriad.\n", "")).message())
                .contains("before the first step");
        assertThat(welsh(COURSE.replace("Am beth y mae.\n", ""), TITLE + WELSH).message())
                .contains("What the course is about");
    }

    @ParameterizedTest
    @ValueSource(strings = {"first.en.md", "first.cym.md", "first.CY.md", "first.v2.cy.md", "course.en.md"})
    void wantsLanguageOfTwoLetters(String name) {
        assertThat(CourseFixture.with("preparatory/small/" + name, TITLE + WELSH)
                        .problems())
                .containsExactly("error 1:1 translations");
    }

    @Test
    void refusesTranslationOfModuleThatIsNotListed() {
        CourseFixture fixture = welsh(WELSH).and("preparatory/small/second.cy.md", TITLE + WELSH);

        assertThat(fixture.problems()).containsExactly("error 1:1 modules");
    }

    @Test
    void refusesTooMuch() {
        CourseFixture steps = welsh("## A {#read}\n\nB.\n\n".repeat(201));
        CourseFixture languages = new CourseFixture();
        for (char letter = 'a'; letter <= 'u'; letter++) {
            languages.and("preparatory/small/course.x" + letter + ".md", COURSE);
        }

        assertThat(steps.problems()).contains("error 1:1 limits");
        assertThat(languages.problems()).containsExactly("error 1:1 limits");
        assertThat(languages.message()).contains("over 20 languages");
    }

    @Test
    void namesBoxesInTheirLanguage() {
        String boxes = "> [!NOTE]\n> A.\n\n> [!IMPORTANT]\n> B.\n\n> [!HELP]\n> advice\n";
        CourseFixture fixture = welsh(WELSH.replace("Geiriau.", boxes));

        assertThat(fixture.problems()).isEmpty();
        assertThat(((Step.Page) moduleInWelsh(fixture).steps().getLast()).html())
                .contains("<strong>Nodyn</strong>", "<strong>Pwysig</strong>", "<strong>Siaradwch â rhywun</strong>");
        assertThat(Labels.in("fr")).isEqualTo(Labels.in("en"));
    }

    @Test
    void keepsScriptsOutOfTranslations() {
        CourseFixture fixture = welsh(WELSH.replace("Geiriau.", "<script>alert(1)</script> [a](javascript:alert(1))"));

        List<Step> steps = moduleInWelsh(fixture).steps();
        assertThat(((Step.Page) steps.getLast()).html())
                .startsWith("<p>&lt;script&gt;")
                .doesNotContain("href");
    }
}
