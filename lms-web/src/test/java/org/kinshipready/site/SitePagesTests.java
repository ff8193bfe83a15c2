package org.kinshipready.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinshipready.security.As.as;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinshipready.catalogue.Courses;
import org.kinshipready.content.check.text.Passage;
import org.kinshipready.content.check.text.Place;
import org.kinshipready.content.check.text.ReadingLevel;
import org.kinshipready.content.check.text.Sentence;
import org.kinshipready.content.check.text.Syllables;
import org.kinshipready.content.check.text.Word;
import org.kinshipready.people.Carers;
import org.kinshipready.people.PersonalCollections;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Tests for what this site says about itself, and for the pages of errors. */
class SitePagesTests extends Platform {

    @Autowired
    private PersonalCollections personal;

    private static final List<String> PAGES =
            List.of("/about", "/privacy", "/cookies", "/accessibility", "/safety", "/worried");

    @Autowired
    private MessageSource messages;

    @Autowired
    private Environment environment;

    private String get(String address, Language language) {
        return body(browser.get()
                .uri(address)
                .cookie(new Cookie("language", language.id()))
                .exchange());
    }

    private String error(int status, Language language) {
        return body(browser.get()
                .uri("/error")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                .cookie(new Cookie("language", language.id()))
                .exchange());
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String text(String key, Language language) {
        return messages.getMessage(key, new Object[0], language.locale());
    }

    @Test
    void everyPageLeadsToHelpInTheSamePlace() {
        List<String> pages = new ArrayList<>(PAGES);
        pages.addAll(List.of("/", "/preparatory", "/ongoing", "/help", "/glossary", "/sign-in"));
        for (String page : pages) {
            footerBeginsWithHelp(get(page, Language.ENGLISH), page);
            footerBeginsWithHelp(get(page, Language.WELSH), page);
        }
        footerBeginsWithHelp(error(404, Language.ENGLISH), "not found");
        footerBeginsWithHelp(
                body(browser.get().uri("/my-learning").with(as(Carers.carer())).exchange()), "my learning");
    }

    private static void footerBeginsWithHelp(String page, String where) {
        List<String> links = Jsoup.parse(page).select("footer a").eachAttr("href");
        assertThat(links).as(where).startsWith("/help", "/worried").contains("/privacy", "/cookies", "/accessibility");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/about", "/privacy", "/cookies", "/accessibility", "/safety", "/worried"})
    void anybodyMayReadThem(String address) {
        MvcTestResult page = browser.get().uri(address).exchange();

        assertThat(page).hasStatusOk();
        assertThat(page.getRequest().getSession(false)).isNull();
        assertThat(page.getResponse().getCookies()).isEmpty();
        assertThat(Jsoup.parse(body(page)).select("h1")).hasSize(1);
    }

    @Test
    void privacyPageNamesEveryCollectionOfPersonalData() {
        String english = get("/privacy", Language.ENGLISH);
        String welsh = get("/privacy", Language.WELSH);
        for (String collection : personal.all()) {
            String key = "site.privacy.kept." + collection.replace('_', '-');
            assertThat(english).contains(text(key, Language.ENGLISH), text(key + ".text", Language.ENGLISH));
            assertThat(welsh).contains(text(key, Language.WELSH), text(key + ".text", Language.WELSH));
        }
    }

    @Test
    void cookiesPageNamesEveryCookie() {
        assertThat(Jsoup.parse(get("/cookies", Language.ENGLISH))
                        .select("dt code")
                        .eachText())
                .containsExactlyElementsOf(
                        Stream.of(SiteCookie.values()).map(SiteCookie::id).toList());
        assertThat(environment.getProperty("server.servlet.session.cookie.name"))
                .isEqualTo(SiteCookie.SESSION.id());
    }

    @Test
    void noOtherCookieIsSet() {
        Set<String> known = Stream.of(SiteCookie.values()).map(SiteCookie::id).collect(Collectors.toSet());
        Set<String> set = new TreeSet<>();
        for (String address : List.of("/", "/sign-in", "/language/cy", "/exit", "/cookies", "/nothing")) {
            Arrays.stream(browser.get().uri(address).exchange().getResponse().getCookies())
                    .map(Cookie::getName)
                    .forEach(set::add);
        }
        assertThat(known).containsAll(set);
    }

    @Test
    void withoutAContactThePagesSaySo() {
        for (String address : List.of("/privacy", "/accessibility")) {
            assertThat(get(address, Language.ENGLISH)).contains("No one has been named for this yet.");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "help@example.org, mailto:help@example.org",
        "https://example.org/help, https://example.org/help",
        "0300 123 7015, ''",
        "javascript:alert(1), ''",
        "a@b?cc=c@d, ''"
    })
    void aContactIsALinkWhereALinkCanReachIt(String address, String link) {
        assertThat(new SiteContact(address).link()).isEqualTo(link);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 410, 429, 500, 503})
    void pagesOfErrorsSayWhatHappenedAndWhereToGo(int status) {
        for (Language language : Language.values()) {
            Document page = Jsoup.parse(error(status, language));
            ErrorPage words = ErrorPage.of(HttpStatus.valueOf(status), null);
            assertThat(page.select("h1").text()).isEqualTo(text(words.title(), language));
            assertThat(page.select("main").text()).contains(text(words.text(), language));
            assertThat(page.select("main a").eachAttr("href")).contains("/", "/help");
        }
    }

    /** A reading age of 11, which is what the courses aim for too. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/about",
                "/privacy",
                "/cookies",
                "/accessibility",
                "/safety",
                "/worried",
                "404",
                "403",
                "429",
                "500",
                "503",
                "notice"
            })
    void theyAreEasyToRead(String page) {
        ReadingLevel level = Jsoup.parse(page(page)).select("main p, main li, main dd").eachText().stream()
                .map(SitePagesTests::level)
                .reduce(ReadingLevel.NONE, ReadingLevel::plus);

        assertThat(level.words()).isPositive();
        assertThat(level.grade()).as(page).isLessThanOrEqualTo(6);
    }

    private String page(String page) {
        if (page.equals("notice")) {
            String address =
                    publish(Courses.ongoing().sensitive("m", Courses.page("a"))).address();
            return get(address + "/m", Language.ENGLISH);
        }
        return page.startsWith("/") ? get(page, Language.ENGLISH) : error(Integer.parseInt(page), Language.ENGLISH);
    }

    private static ReadingLevel level(String text) {
        // Names of licences and of this site aren't words that somebody has to make out.
        String plain = Pattern.compile(
                        "Kinship Ready|Creative Commons|CC BY-NC 4.0|Apache License 2.0|SIL Open Font License 1.1|GOV.UK Frontend")
                .matcher(text)
                .replaceAll("");
        List<Sentence> sentences = new Passage.Builder("page")
                .add(plain, new Place(1, 1))
                .build(Passage.Kind.PROSE)
                .sentences();
        ReadingLevel level = ReadingLevel.NONE;
        for (Sentence sentence : sentences) {
            int syllables = 0;
            for (Word word : sentence.words()) {
                syllables += Syllables.count(word.text());
            }
            level = level.plus(new ReadingLevel(sentence.length(), sentence.length() == 0 ? 0 : 1, syllables));
        }
        return level;
    }
}
