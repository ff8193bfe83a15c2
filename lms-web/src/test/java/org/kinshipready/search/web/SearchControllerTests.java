package org.kinshipready.search.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinshipready.catalogue.Courses.ongoing;
import static org.kinshipready.catalogue.Courses.page;
import static org.kinshipready.catalogue.Courses.preparatory;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinshipready.content.Course;
import org.kinshipready.site.Platform;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Tests for {@link SearchController}: what somebody reads who looks for words. Each looks for an animal of its own. */
class SearchControllerTests extends Platform {

    private MvcTestResult search(String in, String typed) {
        return browser.get().uri("/search").param("in", in).param("q", typed).exchange();
    }

    private static String body(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String found(String in, String typed) {
        return body(search(in, typed));
    }

    @Test
    void listsWhatWasFoundAndSaysHowMuchAndWhere() {
        Course course = publish(ongoing().module("m1", page("a", "The *lemur* <b> sleeps.")));

        assertThat(found("ongoing", "lemurs"))
                .contains(
                        "<title>1 result for “lemurs” - Search Ongoing training",
                        "role=\"status\">1 result for “lemurs”.",
                        "<h2><a href=\"" + course.address() + "/m1/a\">Page a</a></h2>",
                        "<span>" + course.title() + "</span> › <span>Module m1</span>. Applies to England.",
                        "<p>The <mark>lemur</mark> &lt;b&gt; sleeps.</p>",
                        "value=\"lemurs\"")
                .containsOnlyOnce("<h1");
    }

    @Test
    void whatIsTypedIsWrittenAsWords() {
        assertThat(found("ongoing", "\"><script>alert(1)</script> {0} ${1}"))
                .doesNotContain("<script>", "value=\"\">")
                .contains("for “\"&gt;&lt;script&gt;alert(1)&lt;/script&gt; {0} ${1}”");
    }

    @Test
    void sensitiveModulesShowNoSentence() {
        publish(ongoing().noted("m1", page("a", "The manatee sleeps.")));
        assertThat(found("ongoing", "manatee")).contains("<mark>manatee</mark>");

        Course course = publish(ongoing().sensitive("m1", page("a", "The ocelot sleeps.")));
        assertThat(found("ongoing", "ocelot"))
                .contains("1 result for", "href=\"" + course.address() + "/m1/a\">Page a</a>")
                .doesNotContain("<mark>", "sleeps");
    }

    @Test
    void anEmptySearchAsksForAWord() {
        assertThat(found("preparatory", "  ")).contains("Type a word or two", "name=\"q\" value=\"\"");
    }

    @Test
    void whereNothingIsFoundItSaysWhatElseThereIs() {
        publish(preparatory().module("m1", page("a", "The pangolin sleeps."), page("b", "The pangolin wakes.")));

        assertThat(found("ongoing", "pangolin"))
                .contains(
                        "role=\"status\">We found nothing for “pangolin”.",
                        "href=\"/search?in=preparatory&amp;q=pangolin\">2 results in Preparatory training</a>",
                        "href=\"/help\">Talk to someone</a>",
                        "value=\"pangolin\"");
    }

    @Test
    void asksWhetherAnotherWordWasMeant() {
        publish(ongoing().module("m1", page("a", "The quokka sleeps.")));

        assertThat(found("ongoing", "quoka sleep"))
                .contains("Did you mean <a href=\"/search?in=ongoing&amp;q=quokka+sleep\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "both", "Ongoing", "<script>"})
    void asksWhichPathwayAndKeepsTheWords(String in) {
        assertThat(found(in, "court & law"))
                .contains(
                        "Where do you want to search?",
                        "href=\"/search?in=preparatory&amp;q=court+%26+law\"",
                        "href=\"/search?in=ongoing&amp;q=court+%26+law\"")
                .doesNotContain("<script>");
    }

    @Test
    void leadsThroughThePages() {
        String[] steps = IntStream.rangeClosed(1, 45)
                .mapToObj(number -> page("a" + number, "The raccoon sleeps."))
                .toArray(String[]::new);
        publish(ongoing().module("m1", steps));

        assertThat(found("ongoing", "raccoon"))
                .contains("45 results", "You see 1 to 20.", "q=raccoon&amp;page=2\"")
                .doesNotContain("rel=\"prev");
        assertThat(body(browser.get().uri("/search?in=ongoing&q=raccoon&page=3").exchange()))
                .contains("You see 41 to 45.", "start=\"41\"", "page=2\"")
                .doesNotContain("rel=\"next");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "99999999999999", "1e3", ""})
    void aPageThatCannotBeIsTheFirst(String number) {
        assertThat(body(browser.get()
                        .uri("/search")
                        .param("in", "ongoing")
                        .param("q", "zzz")
                        .param("page", number)
                        .exchange()))
                .contains("We found nothing");
    }

    @Test
    void cutsWhatIsTooLongByWholeCharacters() {
        assertThat(found("ongoing", "👩".repeat(250))).contains("value=\"" + "👩".repeat(200) + "\"");
    }

    @Test
    void aResultInAnotherLanguageSaysSo() {
        Course course = publish(preparatory()
                .module("m1", page("a"))
                .translated("m1", "cy", "Modiwl un", "## Tudalen {#a}\n\nMae’r salamandr yn cysgu.\n"));

        assertThat(found("preparatory", "salamandr"))
                .contains(
                        ">Page a</a>",
                        "<p lang=\"cy\">Mae’r <mark>salamandr</mark> yn cysgu.</p>",
                        "href=\"/language/cy?from=%2Fpreparatory%2F" + course.id() + "%2Fm1%2Fa\" lang=\"cy\"");
        assertThat(body(browser.get()
                        .uri("/search?in=preparatory&q=salamandr")
                        .cookie(new Cookie("language", "cy"))
                        .exchange()))
                .contains("1 canlyniad", ">Tudalen</a>", "<p>Mae’r <mark>")
                .doesNotContain("/language/cy?from=%2Fpreparatory");
    }

    @Test
    void isNotForSearchEnginesAndMakesNoSession() {
        MvcTestResult page = search("ongoing", "court");

        assertThat(page).headers().hasValue("X-Robots-Tag", "noindex");
        assertThat(page.getRequest().getSession(false)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"/preparatory,preparatory", "/ongoing,ongoing"})
    void everyPageOfAPathwaySearchesIt(String address, String pathway) {
        Course course = publish((pathway.equals("ongoing") ? ongoing() : preparatory()).module("m1", page("a")));

        for (String page : new String[] {address, course.address(), course.address() + "/m1/a"}) {
            assertThat(body(browser.get().uri(page).exchange()))
                    .contains(
                            "<a href=\"/search?in=" + pathway + "\">Search</a>",
                            "name=\"in\" value=\"" + pathway + "\"",
                            "for=\"site-search\">Search " + (pathway.equals("ongoing") ? "Ongoing" : "Preparatory"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/help", "/glossary", "/sign-in?from=/ongoing", "/search?in=ongoing"})
    void otherPagesLeadToTheSearch(String address) {
        assertThat(body(browser.get().uri(address).exchange()))
                .contains("<a href=\"/search\">Search</a>")
                .doesNotContain("site-search");
    }
}
