package org.kinshipready.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests for {@link PathwayIndex}, {@link Words} and {@link Passage}: Markdown in, what is found out. */
class PathwayIndexTests {

    private static final SearchedCourses COURSE = SearchedCourses.of(
            "## The allowance {#money}\n\nYou may get an *allowance*. Ask the council who pays the guardians.\n",
            "## Sleep {#sleep}\n\nFew children sleep well at first. Children’s nights get better.\n",
            "## Making a will {#will}\n\nYou say who looks after them.\n");

    private static List<String> places(PathwayIndex index, String typed) {
        return index.find(typed, "en").entries().stream()
                .map(entry -> entry.in("en", List.of()).address())
                .toList();
    }

    private static List<String> places(String typed) {
        return places(COURSE.index(), typed);
    }

    /** The sentence shown of the best result, with the words found in square brackets. */
    private static String sentence(SearchedCourses course, String typed) {
        PathwayIndex index = course.index();
        PathwayIndex.Matches matches = index.find(typed, "en");
        Set<Term> terms = matches.words().terms();
        return index.shown(matches.places(), terms, "en").getFirst().sentence().stream()
                .map(piece -> piece.found() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(strings = {"guardian", "GUARDIANS", "guardian's", "guardian’s", "council", "councils", "paying"})
    void findsOtherEndings(String typed) {
        assertThat(places(typed)).containsExactly("/preparatory/first/m1/money");
    }

    @ParameterizedTest
    @ValueSource(strings = {"allowence", "alowance", "allowanec", "cuoncil", "gaurdian", "gardians"})
    void forgivesATypingError(String typed) {
        assertThat(places(typed)).containsExactly("/preparatory/first/m1/money");
    }

    @ParameterizedTest
    @CsvSource({"gaurdian, guardians", "kouncil, council", "a well payd gardian, a well pays guardians"})
    void saysHowCoursesSpellIt(String typed, String spelling) {
        assertThat(COURSE.index().find(typed, "en").words().spelling()).isEqualTo(spelling);
    }

    @ParameterizedTest
    @ValueSource(strings = {"council", "the council", "zzz", "x", "123456", "cou"})
    void correctsNothingThatIsRightOrLikeNothing(String typed) {
        assertThat(COURSE.index().find(typed, "en").words().spelling()).isEmpty();
    }

    /** As people really type them. */
    @ParameterizedTest
    @CsvSource({
        "allowence, allowance",
        "alowance, allowance",
        "gardianship, guardianship",
        "guardainship, guardianship",
        "guardianshp, guardianship",
        "councill, council",
        "cuoncil, council",
        "safegaurding, safeguarding",
        "saftey, safety",
        "benifits, benefits",
        "benefitts, benefits",
        "famley, family",
        "familly, family",
        "grandparrents, grandparents",
        "granparents, grandparents",
        "imigration, immigration",
        "bereavment, bereavement",
        "berievement, bereavement",
        "behavour, behaviour",
        "trama, trauma",
        "trauama, trauma",
        "adress, address",
        "finacial, financial",
        "sollicitor, solicitor",
        "soliciter, solicitor",
        "responsability, responsibility",
        "responsiblity, responsibility",
        "conection, connection",
        "kinshp, kinship",
        "arangement, arrangement",
        "arrangment, arrangement"
    })
    void knowsWhatPeopleMean(String typed, String meant) {
        SearchedCourses course = SearchedCourses.of("""
                ## A {#a}

                Allowance, guardianship, council, safeguarding, safety, benefits, family, grandparents, immigration.
                Bereavement, behaviour, trauma, address, financial, solicitor, responsibility, connection, kinship.
                """, "## B {#b}\n\nAn arrangement.\n");

        String suggested = course.index().find(typed, "en").words().spelling();

        // None is needed where the ending makes no difference.
        assertThat(suggested).isIn(meant, "");
        assertThat(course.index()
                        .find(suggested.isEmpty() ? typed : suggested, "en")
                        .entries())
                .extracting(Entry::step)
                .contains(meant.equals("arrangement") ? "b" : "a");
    }

    @Test
    void correctsEachOfManyWords() {
        assertThat(COURSE.index()
                        .find("alowance cuoncil gardians slepe wlel nihgts childern aftre", "en")
                        .words()
                        .spelling())
                .isEqualTo("allowance council guardians sleep well nights children after");
    }

    @Test
    void looksForNothingLikeWordsThatAreLongerThanAnyIs() {
        String copied = "a".repeat(30);
        SearchedCourses course = SearchedCourses.of("## A {#a}\n\n" + copied + "\n");

        assertThat(course.index().find(copied, "en").entries()).hasSize(1);
        assertThat(course.index().find(copied + "a", "en").words().spelling()).isEmpty();
    }

    @Test
    void knowsChildrenByTheChild() {
        assertThat(places("child")).contains("/preparatory/first/m1/sleep");
    }

    @Test
    void wordsThatSayLittleNeedNotBeThere() {
        assertThat(places("what is the allowance for?")).containsExactly("/preparatory/first/m1/money");
        assertThat(places("who")).contains("/preparatory/first/m1/will");
    }

    @Test
    void asksForBothOfTwoWordsAndForMostOfMany() {
        assertThat(places("sleep nights")).containsExactly("/preparatory/first/m1/sleep");
        assertThat(places("sleep better nights please")).containsExactly("/preparatory/first/m1/sleep");
        assertThat(COURSE.index().find("sleep nights", "en").partly()).isFalse();
    }

    @Test
    void givesWhatHasOneWordWhereNothingHasAll() {
        PathwayIndex.Matches matches = COURSE.index().find("sleep council", "en");

        assertThat(matches.partly()).isTrue();
        assertThat(matches.entries()).extracting(Entry::step).containsExactlyInAnyOrder("sleep", "money");
    }

    @Test
    void titlesWeighMore() {
        SearchedCourses course = SearchedCourses.of(
                "## One {#one}\n\nMoney, money, money.\n", "## Money {#two}\n\nWhat one gets, and when, and why.\n");

        assertThat(places(course.index(), "money"))
                .containsExactly("/preparatory/first/m1/two", "/preparatory/first/m1/one");
    }

    @Test
    void wordsThatStandTogetherComeFirst() {
        SearchedCourses course = SearchedCourses.of(
                "## A {#apart}\n\nTime is short. Then again, not every family has it, or wants it.\n",
                "## B {#together}\n\nThen there is what we call family time, and that is not always easy.\n");

        assertThat(places(course.index(), "family time")).startsWith("/preparatory/first/m1/together");
    }

    @Test
    void findsCoursesAndModulesByTheirTitles() {
        assertThat(places("first days")).containsExactly("/preparatory/first");
        assertThat(places("module")).containsExactly("/preparatory/first/m1");
    }

    @ParameterizedTest
    @CsvSource({
        "apple, q",
        "berry, q",
        "cherry, q",
        "damson, q",
        "elder, s",
        "fig, s",
        "grape, s",
        "hazel, c",
        "iris, c",
        "juniper, r"
    })
    void findsAllThatCanBeReadInAStep(String typed, String step) {
        SearchedCourses course = SearchedCourses.of(
                """
                ## Quiz {#q .quiz}

                Apple.

                ### Berry? {#b}

                - [x] Cherry
                  > Damson.
                - [ ] No
                  > No.
                """,
                """
                ## Scenario {#s .scenario}

                Elder.

                ### Fig {#f}

                Grape.

                ### Other {#o}

                Follows.
                """,
                "## List {#c .checklist}\n\nHazel.\n\n- Iris\n- Other\n",
                "## Think {#r .reflection}\n\nJuniper?\n");

        assertThat(places(course.index(), typed)).containsExactly("/preparatory/first/m1/" + step);
    }

    @Test
    void showsTheSentenceAndMarksTheWords() {
        assertThat(sentence(COURSE, "guardian council")).isEqualTo("Ask the [council] who pays the [guardians].");
        assertThat(sentence(COURSE, "alowance")).isEqualTo("You may get an [allowance].");
        assertThat(sentence(COURSE, "child night")).isEqualTo("[Children’s] [nights] get better.");
        assertThat(sentence(COURSE, "who")).contains("[who]");
    }

    @Test
    void showsTheFirstSentenceWhereOnlyTheTitleHasTheWords() {
        assertThat(sentence(COURSE, "making")).isEqualTo("You say who looks after them.");
    }

    @Test
    void cutsALongSentenceAroundTheWords() {
        String words = "so and on, ".repeat(60);

        assertThat(sentence(
                        SearchedCourses.of("## A {#a}\n\n" + words + "the badger, " + words + "the end.\n"), "badger"))
                .startsWith("… ")
                .endsWith(" …")
                .contains("the [badger], so")
                .hasSizeLessThan(260);
    }

    @Test
    void writesMarkupThatAnAuthorShowedAsTheWordsItIs() {
        assertThat(sentence(SearchedCourses.of("## A {#a}\n\nWrite `<b>badger</b>` & more.\n"), "badger"))
                .isEqualTo("Write <b>[badger]</b> & more.");
    }

    @Test
    void findsWelsh() {
        PathwayIndex index = COURSE.inWelsh("## Cwsg {#sleep}\n\nMae’r tŷ’n dawel. Mae’n anodd.\n")
                .index();

        assertThat(places(index, "ty")).containsExactly("/preparatory/first/m1/sleep");
        assertThat(places(index, "TŶ")).containsExactly("/preparatory/first/m1/sleep");
        assertThat(places(index, "anood")).containsExactly("/preparatory/first/m1/sleep");
        assertThat(index.find("tŷ", "en").entries()).extracting(Entry::language).containsExactly("cy");
    }

    @Test
    void showsAPlaceOnceInTheReadersLanguageIfItIsInBoth() {
        PathwayIndex index = COURSE.inWelsh("## Cwsg {#sleep}\n\nSleep.\n").index();

        assertThat(index.find("sleep", "cy").entries())
                .extracting(Entry::language)
                .containsExactly("cy");
        assertThat(index.find("sleep", "en").entries())
                .extracting(Entry::language)
                .containsExactly("en");
        assertThat(index.find("allowance", "cy").entries())
                .extracting(Entry::language)
                .containsExactly("en");
    }

    @Test
    void aSensitiveModuleIsKnownAsSuch() {
        assertThat(SearchedCourses.sensitive("## A {#a}\n\nBadger.\n")
                        .index()
                        .find("badger", "en")
                        .entries())
                .allMatch(Entry::sensitive);
        assertThat(COURSE.index().find("sleep", "en").entries()).noneMatch(Entry::sensitive);
    }

    static List<String> hostile() {
        return List.of(
                "",
                " ",
                "\"",
                "\"open",
                "a AND",
                "OR",
                "NOT",
                "(((",
                ")",
                "[a TO",
                "{* TO *}",
                "*",
                "?",
                "***sleep",
                "~",
                "sleep~9",
                "sleep^",
                "^^1e99",
                "title.en:sleep",
                "\\",
                "\\u",
                "a\\",
                "/.*/",
                "/(a+)+$/",
                "+-&&||!(){}[]^\"~*?:\\/",
                "<script>",
                "${7*7}",
                "\u0000",
                "\ud800",
                "\udc00\ud800",
                "\uffff",
                "👩‍👧",
                "ﷺ".repeat(100),
                "a".repeat(200),
                "ab ".repeat(66),
                "e\u0301".repeat(100),
                "'".repeat(200),
                "sleepp'",
                "...",
                "0",
                "-1",
                "\u202egnp",
                "ＳＬＥＥＰ",
                "１２３",
                "ⅷ",
                "ß",
                "qwertyuiop asdfghjkl zxcvbnmqw poiuytrewq lkjhgfdsa mnbvcxzqw");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void survivesQuerySyntax(String typed) {
        PathwayIndex index = COURSE.inWelsh("## Cwsg {#sleep}\n\nGeiriau.\n").index();

        assertThatCode(() -> index.find(typed, "en")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"sleep\"",
                "+sleep",
                "(sleep",
                "sleep~",
                "sleep*",
                "text.en:sleep",
                "night.Sleep",
                "sleep AND",
                "ＳＬＥＥＰ"
            })
    void findsTheWordsBetweenSigns(String typed) {
        assertThat(places(typed)).contains("/preparatory/first/m1/sleep");
    }

    @Test
    void anIndexOfNoCoursesFindsNothing() {
        assertThat(PathwayIndex.of(List.of()).find("sleep", "en").entries()).isEmpty();
    }
}
