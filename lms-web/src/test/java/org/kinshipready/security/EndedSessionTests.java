package org.kinshipready.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinshipready.catalogue.Courses.page;
import static org.kinshipready.catalogue.Courses.preparatory;
import static org.kinshipready.catalogue.Courses.question;
import static org.kinshipready.catalogue.Courses.quiz;
import static org.kinshipready.catalogue.Courses.scenario;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinshipready.certification.CertificateWithdrawals;
import org.kinshipready.certification.IssuedCertificate;
import org.kinshipready.content.Course;
import org.kinshipready.people.Carers;
import org.kinshipready.people.PersonId;
import org.kinshipready.people.Role;
import org.kinshipready.people.SignedIn;
import org.kinshipready.site.Platform;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * What somebody typed or chose and sent when their session had ended: in no address and no log line, and back in its field
 * once its writer has signed in. Asked of every route that takes a form, as Spring has it.
 */
class EndedSessionTests extends Platform {

    private static final String CANARY = "Canary-Zqx";
    private static final String STEP = "/{pathway}/{courseId}/{moduleId}/{stepId}";

    /** Which fields come back, by route, and by step where that makes a difference: nothing is derived from the code. */
    private static final Map<String, Set<String>> BACK = new LinkedHashMap<>();

    static {
        BACK.put("/my-learning/name", Set.of("name"));
        BACK.put("/my-learning/certificates/{courseId}", Set.of("shown"));
        BACK.put("/manage/{pathway}/{id}", Set.of("reason"));
        BACK.put("/manage/certificates/{code}/withdraw", Set.of("reason"));
        BACK.put("/manage/certificates/{code}/restore", Set.of("reason"));
        BACK.put(STEP + " think", Set.of("text"));
        BACK.put(STEP + " check", Set.of("q.one", "q.two"));
        BACK.put(STEP + " list", Set.of("done"));
        BACK.put(STEP + " story", Set.of("choice"));
        // Buttons only, or somebody who isn't signed in yet.
        for (String nothing : List.of(
                STEP + " a",
                "/{pathway}/{id}",
                "/{pathway}/{course}/{id}",
                "/my-learning/changes/{courseId}",
                "/my-learning/renew/{courseId}",
                "/sign-in",
                "/sign-in/refused",
                "/sign-in/unsent",
                "/sign-in/failed",
                "/sign-out",
                "/error")) {
            BACK.put(nothing, Set.of());
        }
    }

    @Autowired
    private ApplicationContext application;

    @Autowired
    private CertificateWithdrawals withdrawals;

    private final SignedIn carer = new SignedIn(PersonId.of("trial", "carer1"), "Carer 1", Set.of(Role.CARER));
    private final Map<String, String> codes = new LinkedHashMap<>();
    private Course course;
    private Course completed;
    private Course toWithdraw;

    @BeforeEach
    void coursesToDoAndDone() {
        course = publish(preparatory()
                .noted(
                        "m",
                        page("a"),
                        "## Think {#think .reflection .optional}\n\nWhat helps you?\n",
                        "## List {#list .checklist}\n\n- First thing\n- Second thing\n",
                        quiz("check", question("one", "x-"), question("two", "x-")),
                        scenario("story", "wait", "call!", "shout")));
        completed = publish(preparatory().module("n", page("b")));
        codes.put("/manage/certificates/{code}/withdraw", completes(completed).code());
        toWithdraw = publish(preparatory().module("n", page("b")));
        IssuedCertificate gone = completes(toWithdraw);
        withdrawals.withdraw(Carers.somebody("Mo", Role.MANAGER), gone, "Issued by mistake");
        codes.put("/manage/certificates/{code}/restore", gone.code());
    }

    private IssuedCertificate completes(Course done) {
        people.arrived(carer);
        finish(carer, done, "n/b");
        return certification
                .current(enrolments
                        .settle(enrolments.find(carer, done.id()).orElseThrow(), done)
                        .orElseThrow())
                .orElseThrow();
    }

    /** A form at an address of a route, and the fields of it that come back. */
    private record Place(String route, String address, Set<String> back) {

        String account() {
            return route.startsWith("/manage") ? "manager" : "carer1";
        }

        @Override
        public String toString() {
            return address;
        }
    }

    private List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (String route : new Routes(application).all()) {
            String pattern = route.substring(route.indexOf(' ') + 1);
            if (route.startsWith("POST ") || route.startsWith("ANY ")) {
                Stream<String> steps =
                        pattern.equals(STEP) ? Stream.of("a", "think", "list", "check", "story") : Stream.of("");
                steps.map(step -> place(pattern, step)).forEach(places::add);
            }
        }
        assertThat(places).hasSizeGreaterThanOrEqualTo(BACK.size());
        return places;
    }

    private Place place(String pattern, String step) {
        Map<String, String> values = Map.of(
                "pathway",
                "preparatory",
                "moduleId",
                "m",
                "stepId",
                step,
                "course",
                course.id(),
                "courseId",
                pattern.contains("/certificates/") ? completed.id() : course.id(),
                "id",
                pattern.equals("/{pathway}/{course}/{id}") ? "m" : toWithdraw.id(),
                "code",
                codes.getOrDefault(pattern, ""));
        String address = Pattern.compile("[{]([^}]+)[}]")
                .matcher(pattern)
                .replaceAll(name -> Matcher.quoteReplacement(Objects.requireNonNull(
                        values.get(name.group(1)), () -> "This test needs a value for the places in " + pattern)));
        return new Place(
                pattern,
                address,
                Objects.requireNonNull(
                        BACK.get((pattern + " " + step).strip()),
                        () -> "Say in this test which fields of the forms at " + pattern + " come back"));
    }

    private List<Place> placesThatGiveBack() {
        return places().stream().filter(place -> !place.back().isEmpty()).toList();
    }

    @Test
    void whatIsTypedOrChosenIsInNoAddressAndNoLogLine() {
        Logger all = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        all.addAppender(log);
        SoftAssertions softly = new SoftAssertions();
        for (Place place : places()) {
            Visitor known = new Visitor().signsIn(place.account());
            Map<String, List<String>> fields = known.filledIn(place);
            fields.replaceAll((_name, _values) -> List.of(CANARY));
            fields.put("anything", List.of(CANARY));
            known.isForgotten();
            for (Visitor visitor : List.of(known, new Visitor())) {
                MvcTestResult answer = visitor.sends(place, fields);
                softly.assertThat(tellingAddresses(answer)).as("%s", place).isEmpty();
                softly.assertThat(tellingAddresses(visitor.follows(answer)))
                        .as("the page after %s", place)
                        .isEmpty();
            }
        }
        all.detachAppender(log);
        softly.assertThat(log.list)
                .extracting(line -> line.getFormattedMessage() + ThrowableProxyUtil.asString(line.getThrowableProxy()))
                .noneMatch(line -> line.contains(CANARY));
        softly.assertAll();
    }

    @Test
    void itIsBackInItsFieldOnceItsWriterHasSignedIn() {
        SoftAssertions softly = new SoftAssertions();
        for (Place place : placesThatGiveBack()) {
            Visitor visitor = new Visitor().signsIn(place.account());
            Map<String, List<String>> fields = visitor.filledIn(place);
            visitor.isForgotten();
            MvcTestResult back = visitor.signsInOn(visitor.follows(visitor.sends(place, fields)), place.account());

            softly.assertThat(back.getResponse().getRedirectedUrl())
                    .as("%s", place)
                    .isEqualTo(place.address());
            Document page = parsed(visitor.opens(place.address()));
            for (String field : place.back()) {
                softly.assertThat(valuesOf(field, page))
                        .as("%s of %s", field, place)
                        .isEqualTo(fields.get(field));
            }
            softly.assertThat(page.text()).as("%s", place).contains("has not been saved yet");

            softly.assertThat(visitor.sends(place, visitor.form(page))
                            .getResponse()
                            .getStatus())
                    .as("%s, sent again", place)
                    .isEqualTo(302);
            softly.assertThat(parsed(visitor.opens(place.address())).text())
                    .as("%s, sent again", place)
                    .doesNotContain("has not been saved yet");
        }
        softly.assertAll();
    }

    @Test
    void nobodyElseGetsIt() {
        SoftAssertions softly = new SoftAssertions();
        for (Place place : placesThatGiveBack()) {
            Visitor visitor = new Visitor().signsIn(place.account());
            Map<String, List<String>> fields = visitor.filledIn(place);
            visitor.isForgotten();
            visitor.signsInOn(visitor.follows(visitor.sends(place, fields)), "carer2");

            MvcTestResult page = visitor.opens(place.address());
            softly.assertThat(parsed(page).html()).as("%s", place).doesNotContain(CANARY, "has not been saved yet");
        }
        softly.assertAll();
    }

    @Test
    void aFormOfAnOldTabIsGivenBackToWhoeverHasSignedInAgain() {
        Place place = place("/my-learning/name", "");
        Visitor visitor = new Visitor().signsIn("carer1");
        Map<String, List<String>> fields = visitor.filledIn(place);
        visitor.isForgotten();
        visitor.signsIn("carer1");

        assertThat(visitor.sends(place, fields)).hasRedirectedUrl(place.address());
        assertThat(valuesOf("name", parsed(visitor.opens(place.address())))).containsExactly(CANARY);
        visitor.signsIn("carer2");
        assertThat(visitor.sends(place, fields)).hasStatus(403);
    }

    @Test
    void whatCannotGoAlongIsShownToBeCopied() {
        Place place = place(STEP, "think");
        Visitor visitor = new Visitor();
        String endless = CANARY + "x".repeat(120_000);

        Document tooLong = parsed(visitor.follows(visitor.sends(
                place,
                Map.of("text", List.of(endless), "writer", List.of(carer.id().phoneKey())))));
        assertThat(tooLong.select("main textarea").eachText()).containsExactly(endless);
        assertThat(tooLong.text()).contains("Copy it now");
        Document nobodys = parsed(visitor.follows(visitor.sends(place, Map.of("text", List.of(CANARY)))));
        assertThat(nobodys.select("main textarea").eachText()).containsExactly(CANARY);
        Document chosen = parsed(visitor.follows(visitor.sends(place, Map.of("q.one", List.of("1")))));
        assertThat(chosen.text()).contains("Sign in, then choose again");
    }

    @Test
    void whatIsTooLongToBeKeptComesBackInItsFieldOnThePageThatSaysSo() {
        Place place = place(STEP, "think");
        Visitor visitor = new Visitor().signsIn("carer1");
        Map<String, List<String>> fields = visitor.filledIn(place);
        fields.put("text", List.of("x".repeat(60_000)));
        visitor.isForgotten();
        visitor.signsInOn(visitor.follows(visitor.sends(place, fields)), "carer1");

        Document page = parsed(visitor.opens(place.address()));
        assertThat(valuesOf("text", page)).isEqualTo(fields.get("text"));
        assertThat(page.text()).contains("longer than 10,000 characters");
    }

    private static Query sessionsOf(String... accounts) {
        return query(where("person")
                .in(Stream.of(accounts)
                        .map(account -> PersonId.of("trial", account).value())
                        .toList()));
    }

    /** A session that was begun in this test: its cookie, and what the database has of it. */
    private record Begun(Cookie cookie, org.bson.Document stored) {}

    private final Map<String, Begun> begun = new LinkedHashMap<>();

    // --- Visitors ---

    /** Somebody with a browser that keeps one cookie. */
    private final class Visitor {

        private @Nullable Cookie session;

        /** With a session that was begun in this test before, if one was: checking passwords takes its time. */
        Visitor signsIn(String account) {
            Begun before = begun.computeIfAbsent(account, this::begins);
            mongo.save(before.stored(), "sessions");
            session = before.cookie();
            return this;
        }

        private Begun begins(String account) {
            mongo.remove(sessionsOf(account), "sessions");
            signsInOn(opens("/sign-in"), account);
            return new Begun(
                    Objects.requireNonNull(session),
                    Objects.requireNonNull(mongo.findOne(sessionsOf(account), org.bson.Document.class, "sessions")));
        }

        MvcTestResult signsInOn(MvcTestResult page, String account) {
            Element form = parsed(page).expectFirst("form:has([name=username])");
            Map<String, List<String>> fields = fields((FormElement) form);
            fields.put("username", List.of(account));
            fields.put("password", List.of("trial"));
            fields.remove("_csrf");
            MvcTestResult answer = sends("/sign-in", fields, csrf());
            assertThat(answer).hasStatus(302);
            return answer;
        }

        /** Their session ends, and with it goes nothing that is in their browser. */
        void isForgotten() {
            mongo.remove(sessionsOf("carer1", "manager"), "sessions");
        }

        MvcTestResult opens(String address) {
            return keeping(with(browser.get().uri(URI.create(address))).exchange());
        }

        MvcTestResult sends(Place place, Map<String, List<String>> fields) {
            return sends(place.address(), fields);
        }

        private MvcTestResult sends(
                String address, Map<String, List<String>> fields, RequestPostProcessor... processors) {
            MockMvcRequestBuilder request = with(browser.post().uri(URI.create(address)));
            Stream.of(processors).forEach(request::with);
            fields.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
            return keeping(request.exchange());
        }

        /** Comes by the page that a request was forwarded to, as within the server. */
        MvcTestResult follows(MvcTestResult answer) {
            String forwarded = answer.getResponse().getForwardedUrl();
            if (forwarded == null) {
                String led = answer.getResponse().getRedirectedUrl();
                return led == null ? answer : opens(led);
            }
            MockHttpServletRequest before = answer.getRequest();
            MockMvcRequestBuilder request = with(browser.post().uri(URI.create(forwarded)))
                    // The filters that look at a form's token have been passed before.
                    .with(csrf())
                    .with(asked -> {
                        asked.setDispatcherType(DispatcherType.FORWARD);
                        Collections.list(before.getAttributeNames()).stream()
                                .filter(name -> name.equals("from") || name.startsWith("org.kinshipready"))
                                .forEach(name -> asked.setAttribute(name, before.getAttribute(name)));
                        before.getParameterMap().forEach((name, values) -> {
                            if (!name.equals("_csrf")) {
                                asked.setParameter(name, values);
                            }
                        });
                        return asked;
                    });
            return keeping(request.exchange());
        }

        /** The form of a place, with a word typed into each of its fields, or the last of its options chosen. */
        Map<String, List<String>> filledIn(Place place) {
            return form(parsed(opens(place.address())));
        }

        Map<String, List<String>> form(Document page) {
            Element form = page.selectFirst("main form[method=post]:has([name=writer])");
            if (form == null) {
                form = page.selectFirst("main form[method=post]");
            }
            if (form == null) {
                return new TreeMap<>();
            }
            form.select("input[type=text], textarea").forEach(field -> field.val(CANARY));
            Map<String, List<String>> fields = fields((FormElement) form);
            form.select("input[type=radio], input[type=checkbox]")
                    .forEach(option -> fields.put(option.attr("name"), List.of(option.val())));
            return fields;
        }

        private MockMvcRequestBuilder with(MockMvcRequestBuilder request) {
            return session == null ? request : request.cookie(session);
        }

        private MvcTestResult keeping(MvcTestResult answer) {
            Cookie given = answer.getResponse().getCookie("session");
            session = given == null ? session : given;
            return answer;
        }
    }

    private static Map<String, List<String>> fields(FormElement form) {
        Map<String, List<String>> fields = new TreeMap<>();
        for (Connection.KeyVal field : form.formData()) {
            fields.computeIfAbsent(field.key(), _name -> new ArrayList<>()).add(field.value());
        }
        return fields;
    }

    private static Document parsed(MvcTestResult page) {
        return Jsoup.parse(
                new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8), "https://x.example/");
    }

    private static List<String> valuesOf(String field, Document page) {
        return page.select("main [name=" + field + "]").stream()
                .filter(input -> !Set.of("radio", "checkbox").contains(input.attr("type")) || input.hasAttr("checked"))
                .map(Element::val)
                .toList();
    }

    /** The addresses in an answer that tell what was typed, encoded or not. */
    private static List<String> tellingAddresses(MvcTestResult answer) {
        MockHttpServletResponse response = answer.getResponse();
        Stream<String> led = Stream.of(response.getRedirectedUrl(), response.getForwardedUrl())
                .filter(Objects::nonNull);
        Stream<String> linked = parsed(answer).select("[href], [src], [action], [name=from]").stream()
                .flatMap(element -> Stream.of(
                        element.attr("href"), element.attr("src"), element.attr("action"), element.attr("value")));
        return Stream.concat(led, linked)
                .filter(address ->
                        URLDecoder.decode(address, StandardCharsets.UTF_8).contains(CANARY))
                .toList();
    }
}
