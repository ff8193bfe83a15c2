package org.kinshipready.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlossaryTests {

    private static final String TERMS = """
            sgo: {term: special guardianship order, also: [SGO, EHC plan], meaning: A court order.}
            guardian: {term: special guardian, meaning: Who raises the child.}
            looked-after: {term: looked after, also: [looked-after child, in care], meaning: By the council.}
            previously: {term: previously looked after, meaning: Before.}
            services: {term: children's services, meaning: Part of the council.}
            watch: [placement]
            """;

    private static CourseFixture markdown(String markdown) {
        return CourseFixture.withMarkdown(markdown).and("glossary.yml", TERMS);
    }

    private static String html(String text) {
        CourseFixture fixture = markdown("## Read {#read}\n\n" + text);
        assertThat(fixture.problems()).isEmpty();
        return fixture.html();
    }

    private static String link(String id, String words) {
        return "<a href=\"/glossary#" + id + "\">" + words + "</a>";
    }

    @Test
    void linksFirstUseInStep() {
        assertThat(html("An SGO is *a special guardianship order*.\n\nAn SGO."))
                .isEqualTo("<p>An " + link("sgo", "SGO")
                        + " is <em>a special guardianship order</em>.</p>\n<p>An SGO.</p>");
    }

    @Test
    void linksAgainInNextStep() {
        CourseModule module = markdown("## Read {#read}\n\nAn SGO.\n\n## More {#more}\n\nAn SGO.")
                .module();

        assertThat(module.steps())
                .allSatisfy(step -> assertThat(((Step.Page) step).html()).contains(link("sgo", "SGO")));
    }

    @Test
    void leavesOpeningOfModuleAlone() {
        assertThat(markdown("An SGO.\n\n## Read {#read}\n\nAn SGO.").module().openingHtml())
                .isEqualTo("<p>An SGO.</p>");
    }

    @ParameterizedTest
    @CsvSource({
        "Special Guardianship order,sgo",
        "SPECIAL GUARDIAN,guardian",
        "Ehc Plan,",
        "sgo,",
        "Sgo,",
        "EHC PLAN,sgo"
    })
    void mindsCaseOfAbbreviationsOnly(String text, String id) {
        assertThat(html("Is " + text + " a term?"))
                .isEqualTo("<p>Is " + (id == null ? text : link(id, text)) + " a term?</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "special guardians",
                "unspecial guardian",
                "non-special guardian",
                "special guardian-to-be",
                "SGOs",
                "XSGO",
                "SGO2",
                "special  guardian",
                "overlooked after",
            })
    void findsWholeWordsOnly(String text) {
        assertThat(html("Is " + text + " a term?")).doesNotContain("<a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SGO", "(SGO)", "“SGO”", "SGO's", "SGO, SGO", "SGO- or", "- SGO", "**SGO**", "> SGO"})
    void findsWordsBesidePunctuation(String text) {
        assertThat(html(text)).containsOnlyOnce(link("sgo", "SGO"));
    }

    @Test
    void takesLongestTermThatFits() {
        assertThat(html("Once a special guardianship order, previously looked after, a looked-after child."))
                .isEqualTo("<p>Once a " + link("sgo", "special guardianship order") + ", "
                        + link("previously", "previously looked after") + ", a "
                        + link("looked-after", "looked-after child") + ".</p>");
    }

    @Test
    void doesNotFindShorterTermInLongerOneThatIsLinkedAlready() {
        assertThat(html("previously looked after, previously looked after"))
                .isEqualTo("<p>" + link("previously", "previously looked after") + ", previously looked after</p>");
    }

    @Test
    void findsTermsOverTheEndOfALine() {
        assertThat(html("A special\nguardian.")).isEqualTo("<p>A " + link("guardian", "special\nguardian") + ".</p>");
    }

    @Test
    void takesEitherApostrophe() {
        assertThat(html("Ask children’s services.")).contains(link("services", "children’s services"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "### An SGO",
                "[An SGO](https://example.org)",
                "<https://example.org/SGO>",
                "`SGO`",
                "```\nSGO\n```",
                "    SGO",
                "| SGO |\n|---|\n| a |",
            })
    void leavesHeadingsLinksAndCodeAlone(String text) {
        assertThat(html(text)).doesNotContain("/glossary");
        assertThat(html(text + "\n\nThe SGO.")).contains("<p>The " + link("sgo", "SGO"));
    }

    @Test
    void linksInTablesListsAndCallouts() {
        assertThat(html("| A |\n|---|\n| SGO |")).contains("<td>" + link("sgo", "SGO"));
        assertThat(html("> [!NOTE]\n> SGO")).contains("<p>" + link("sgo", "SGO"));
    }

    @Test
    void leavesQuestionsAlone() {
        CourseFixture fixture = markdown("""
                ## Check {#check .quiz}

                An SGO.

                ### Special guardian? {#who}

                In care.

                - [ ] looked after
                  > No: previously looked after.
                - [x] children's services
                  > Yes.
                """);

        assertThat(((Step.Quiz) fixture.step()).introHtml()).contains(link("sgo", "SGO"));
        assertThat(((Step.Quiz) fixture.step()).questions().toString()).doesNotContain("/glossary");
    }

    @Test
    void linksInEveryChoiceOfScenario() {
        CourseFixture fixture = markdown("""
                ## Today {#today .scenario}

                In care.

                ### Sign {#sign}

                An SGO in care.

                ### Ask {#ask}

                Another SGO in care.
                """);

        Step.Scenario scenario = (Step.Scenario) fixture.step();
        assertThat(scenario.introHtml()).contains("/glossary#looked-after");
        assertThat(scenario.choices())
                .allSatisfy(choice -> assertThat(choice.html())
                        .contains(link("sgo", "SGO"))
                        .doesNotContain("/glossary#looked-after"));
    }

    @Test
    void linksInReflectionsAndChecklistsButNotInWhatIsTickedOff() {
        CourseFixture checklist = markdown("## Before {#before .checklist}\n\nAn SGO.\n\n- In care\n- An SGO");
        CourseFixture reflection = markdown("## Think {#think .reflection}\n\nAn SGO?");

        assertThat(((Step.Checklist) checklist.step()).parts())
                .containsExactly(
                        new Step.Checklist.Text("<p>An " + link("sgo", "SGO") + ".</p>"),
                        Step.Checklist.Items.of(java.util.List.of("In care", "An SGO")));
        assertThat(((Step.Reflection) reflection.step()).html()).contains(link("sgo", "SGO"));
    }

    @Test
    void escapesWhatItLinks() {
        assertThat(html("<b>SGO</b> & x".replace("<b>", "\\<b>").replace("</b>", "\\</b>")))
                .isEqualTo("<p>&lt;b&gt;" + link("sgo", "SGO") + "&lt;/b&gt; &amp; x</p>");
    }

    @Test
    @Quick
    void findsManyTermsInLongTextQuickly() {
        String many = IntStream.range(0, 3_000)
                .mapToObj(n -> "t" + n + ": {term: a a a a a" + n + ", meaning: M}\n")
                .collect(Collectors.joining());
        String text = ("a ".repeat(2_000) + "\n\n").repeat(40);

        CourseFixture fixture =
                CourseFixture.withMarkdown("## Read {#read}\n\n" + text).and("glossary.yml", many);

        assertThat(fixture.problems()).isEmpty();
    }
}
