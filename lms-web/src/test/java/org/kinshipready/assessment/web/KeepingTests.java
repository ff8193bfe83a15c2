package org.kinshipready.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinshipready.catalogue.Courses.page;
import static org.kinshipready.catalogue.Courses.preparatory;
import static org.kinshipready.catalogue.Courses.question;
import static org.kinshipready.catalogue.Courses.quiz;
import static org.kinshipready.security.As.as;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinshipready.catalogue.Courses;
import org.kinshipready.content.Course;
import org.kinshipready.people.Carers;
import org.kinshipready.people.SignedIn;
import org.kinshipready.site.Platform;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Tests for what is kept of ticks, drafts and reflections: {@link StepForms}, and what a script sends later. */
class KeepingTests extends Platform {

    private static final String LIST = "## List {#list .checklist}\n\n- First thing\n- Second thing\n";
    private static final String THINK = "## Think {#think .reflection}\n\nWhat helps you?\n";

    private final SignedIn who = Carers.carer();
    private Courses courses;
    private Course course;

    @BeforeEach
    void aCourse() {
        courses = preparatory()
                .module("m1", page("a"), LIST, quiz("check", question("one", "x-"), question("two", "x-")))
                .module("m2", page("b"), THINK);
        course = publish(courses);
    }

    private String address(String step) {
        return course.address() + "/" + step;
    }

    private MockMvcRequestBuilder post(SignedIn sender, String step, String... fields) {
        MockMvcRequestBuilder request = browser.post().uri(address(step)).with(as(sender));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request;
    }

    private String body(SignedIn reader, String step) {
        MvcTestResult page = browser.get().uri(address(step)).with(as(reader)).exchange();
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private List<String> keys() {
        return shown().stream().map(shown -> shown.substring(0, 16)).toList();
    }

    /** What the page says of each thing: its key, and how often it has changed. */
    private List<String> shown() {
        return Pattern.compile("name=\"shown\" value=\"([0-9a-f]{16}\\.\\d+)\"")
                .matcher(body(who, "m1/list"))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    /** The save that made what a page shows, as its form says. */
    private String from(String step) {
        Matcher field = Pattern.compile("name=\"made-from\" value=\"([^\"]*)\"").matcher(body(who, step));
        assertThat(field.find()).isTrue();
        return field.group(1);
    }

    private Document enrolment() {
        return mongo.findById(who.id() + ":" + course.id(), Document.class, "enrolments");
    }

    private Document reflection() {
        return mongo.findById(who.id() + ":" + course.id() + ":m2/think", Document.class, "reflections");
    }

    @Test
    void savingTicksDoesNotFinishTheStep() {
        List<String> keys = keys();
        assertThat(post(
                        who,
                        "m1/list",
                        "pressed",
                        "save",
                        "shown",
                        keys.get(0),
                        "shown",
                        keys.get(1),
                        "done",
                        keys.get(1)))
                .hasRedirectedUrl(address("m1/list?kept"));

        assertThat(body(who, "m1/list"))
                .contains("value=\"" + keys.get(1) + "\" checked", "I’ve finished this page")
                .doesNotContain("value=\"" + keys.get(0) + "\" checked");
        assertThat(body(who, "m1/list?kept")).contains("Your ticks are saved.");
    }

    @Test
    void finishingAListKeepsItsTicks() {
        List<String> keys = keys();
        assertThat(post(who, "m1/list", "shown", keys.get(0), "done", keys.get(0)))
                .hasRedirectedUrl(address("m1/check"));

        assertThat(body(who, "m1/list")).contains("value=\"" + keys.get(0) + "\" checked", "You finished this page");
    }

    @Test
    void ticksStayWithTheirWordsWhenTheListIsReordered() {
        List<String> keys = keys();
        assertThat(post(who, "m1/list", "pressed", "save", "shown", keys.get(0), "done", keys.get(0)))
                .hasStatus3xxRedirection();
        publish(courses.version("1.1.0")
                .module(
                        "m1",
                        page("a"),
                        LIST.replace("- First thing\n- Second thing", "- Second thing\n- First thing!"),
                        quiz("check", question("one", "x-"), question("two", "x-"))));

        assertThat(browser.post()
                        .uri("/my-learning/changes/" + course.id())
                        .with(as(who))
                        .param("pressed", "move"))
                .hasStatus3xxRedirection();

        assertThat(keys()).containsExactly(keys.get(1), keys.get(0));
        assertThat(body(who, "m1/list")).contains("value=\"" + keys.get(0) + "\" checked");
    }

    @Test
    void aTickKeepsItsTimeWhenTheListIsSavedAgain() {
        List<String> keys = keys();
        assertThat(post(who, "m1/list", "pressed", "save", "done", keys.get(0))).hasStatus3xxRedirection();
        Document first = enrolment().get("checked", Document.class);
        clock.advance(Duration.ofDays(3));
        assertThat(post(who, "m1/list", "pressed", "save", "done", keys.get(0))).hasStatus3xxRedirection();

        assertThat(enrolment().get("checked", Document.class)).isEqualTo(first);
    }

    @Test
    void aTickThatIsTakenAwayIsGone() {
        List<String> keys = keys();
        assertThat(post(who, "m1/list", "pressed", "save", "done", keys.get(0))).hasStatus3xxRedirection();
        assertThat(post(who, "m1/list", "pressed", "save", "shown", shown().get(0)))
                .hasStatus3xxRedirection();

        assertThat(body(who, "m1/list")).doesNotContain("\" checked");
    }

    @Test
    void whatIsNotOnTheListIsNotKept() {
        assertThat(post(who, "m1/list", "pressed", "save", "done", "$where", "done", "0123456789abcdef"))
                .hasStatus3xxRedirection();
        assertThat(enrolment().get("checked")).isNull();
    }

    @Test
    void aReflectionIsKeptForItsWriterAlone() {
        assertThat(post(who, "m2/think", "pressed", "save", "text", "My <sister> & I\r\nwalk"))
                .hasRedirectedUrl(address("m2/think?kept"));

        assertThat(body(who, "m2/think?kept"))
                .contains("My &lt;sister&gt; &amp; I\nwalk</textarea>", "What you wrote is saved.");
        assertThat(body(Carers.carer(), "m2/think")).doesNotContain("sister");
        for (String collection : mongo.getCollectionNames()) {
            if (!collection.equals("reflections")) {
                assertThat(mongo.findAll(Document.class, collection).toString()).doesNotContain("sister");
            }
        }
    }

    @Test
    void finishingAReflectionKeepsWhatWasWritten() {
        assertThat(post(who, "m2/think", "text", "A walk")).hasStatus3xxRedirection();

        assertThat(body(who, "m2/think")).contains("A walk</textarea>", "You finished this page");
    }

    @Test
    void aReflectionCanBeDeletedByItsWriter() {
        assertThat(post(who, "m2/think", "pressed", "save", "text", "A walk")).hasStatus3xxRedirection();
        assertThat(post(who, "m2/think", "pressed", "delete", "text", "A walk", "made-from", from("m2/think")))
                .hasRedirectedUrl(address("m2/think?kept"));

        assertThat(reflection().toString()).doesNotContain("A walk");
        assertThat(body(who, "m2/think?kept"))
                .contains("There is nothing of yours")
                .doesNotContain("A walk");
    }

    @Test
    void anEmptyReflectionIsNoReflection() {
        assertThat(post(who, "m2/think", "pressed", "save", "text", "A walk")).hasStatus3xxRedirection();
        assertThat(post(who, "m2/think", "pressed", "save", "text", " \r\n ", "made-from", from("m2/think")))
                .hasStatus3xxRedirection();
        assertThat(reflection().toString()).doesNotContain("A walk");
        assertThat(body(who, "m2/think")).contains("rows=\"8\"").doesNotContain("A walk");
    }

    @Test
    void tooLongAReflectionComesBackWithAllThatWasTyped() {
        String text = "x".repeat(10_001);
        MvcTestResult refused = post(who, "m2/think", "text", text).exchange();

        assertThat(refused)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("<title>Error: ", text + "</textarea>", "longer than 10,000 characters");
        assertThat(reflection()).isNull();
    }

    @Test
    void theSameSaveArrivingAgainKeepsItsTime() {
        String save = UUID.randomUUID().toString();
        Instant first = clock.instant();
        assertThat(post(who, "m2/think", "pressed", "save", "text", "A walk", "form", save))
                .hasStatus3xxRedirection();
        clock.advance(Duration.ofHours(2));
        assertThat(post(who, "m2/think", "pressed", "save", "text", "A walk", "form", save))
                .hasStatus3xxRedirection();

        assertThat(reflection().getDate("savedAt").toInstant()).isEqualTo(first);
    }

    @Test
    void aDraftOfAnswersIsKeptAndFoundAgain() {
        String form = UUID.randomUUID().toString();
        assertThat(post(who, "m1/check", "pressed", "save", "q.one", "1", "form", form))
                .hasRedirectedUrl(address("m1/check"));
        assertThat(body(who, "m1/check"))
                .contains("id=\"q.one-1\" name=\"q.one\" type=\"radio\" value=\"1\" checked")
                .doesNotContain("still need an answer");
    }

    @Test
    void aDraftThatArrivesAfterItsFormWasAnsweredIsNothing() {
        String form = UUID.randomUUID().toString();
        assertThat(post(who, "m1/check", "q.one", "0", "q.two", "1", "form", form))
                .hasRedirectedUrl(address("m1/check"));
        assertThat(post(who, "m1/check", "pressed", "save", "q.one", "0", "form", form))
                .hasRedirectedUrl(address("m1/check"));

        assertThat(body(who, "m1/check")).contains("1 of 2 right.");
    }

    @Test
    void tryingAgainKeepsTheAnswersThatWereRight() {
        assertThat(post(who, "m1/check", "q.one", "0", "q.two", "1")).hasStatus3xxRedirection();

        assertThat(body(who, "m1/check?again"))
                .contains("name=\"q.one\" type=\"radio\" value=\"0\" checked")
                .doesNotContain("name=\"q.two\" type=\"radio\" value=\"1\" checked");
    }

    @Test
    void whatAScriptSendsIsKeptWithTheTimeOfItsArrivalAndThePhonesBesideIt() {
        Instant now = clock.instant();
        Instant phone = now.minus(Duration.ofHours(5));
        assertThat(byScript(who, who, phone, "m1/a")).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(byScript(who, who, phone, "m1/check", "q.one", "0", "q.two", "0"))
                .hasStatus(HttpStatus.NO_CONTENT);
        assertThat(byScript(who, who, phone, "m2/think", "pressed", "save", "text", "A walk"))
                .hasStatus(HttpStatus.NO_CONTENT);

        assertThat(enrolment().get("ticks", Document.class).getDate("m1/a").toInstant())
                .isEqualTo(now);
        assertThat(enrolment().get("phoneTimes", Document.class).getDate("m1/a").toInstant())
                .isEqualTo(phone);
        Document latest = enrolment().getEmbedded(List.of("answers", "m1/check", "latest"), Document.class);
        assertThat(latest.getDate("at").toInstant()).isEqualTo(now);
        assertThat(latest.getDate("phoneAt").toInstant()).isEqualTo(phone);
        assertThat(reflection().getDate("savedAt").toInstant()).isEqualTo(now);
        assertThat(reflection().getDate("phoneAt").toInstant()).isEqualTo(phone);
    }

    @Test
    void whatWaitedForAnotherPersonIsRefusedAndNothingIsKept() {
        SignedIn other = Carers.carer();
        assertThat(byScript(who, other, clock.instant(), "m2/think", "pressed", "save", "text", "Not mine"))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(reflection()).isNull();
        assertThat(enrolment()).isNull();
    }

    private MvcTestResult byScript(SignedIn sender, SignedIn owner, Instant phone, String step, String... fields) {
        return post(sender, step, fields)
                .header(Sent.FOR, owner.id().phoneKey())
                .header(Sent.TIME, Long.toString(phone.toEpochMilli()))
                .exchange();
    }

    @Test
    void aScriptLearnsWhoIsSignedInAndGetsAToken() {
        MvcTestResult mine = browser.get().uri("/signed-in").with(as(who)).exchange();

        assertThat(mine)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.person")
                .isEqualTo(who.id().phoneKey());
        assertThat(mine).bodyJson().extractingPath("$.token").asString().isNotBlank();
        assertThat(mine.getResponse().getHeader(HttpHeaders.CACHE_CONTROL)).contains("no-store");
        MvcTestResult nobody = browser.get().uri("/signed-in").exchange();
        assertThat(nobody).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(nobody.getRequest().getSession(false)).isNull();
    }

    @Test
    void aScriptWhoseSessionHasEndedIsToldSoAndNotLedAway() {
        assertThat(browser.post()
                        .uri(address("m1/a"))
                        .header(Sent.FOR, who.id().phoneKey())
                        .exchange())
                .hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void thePhonesKeyIsNobodysId() {
        assertThat(who.id().phoneKey())
                .matches("[0-9a-f]{32}")
                .isNotEqualTo(who.id().value());
        Matcher key = Pattern.compile("data-keep=\"([0-9a-f]{32})\"").matcher(body(who, "m1/a"));
        assertThat(key.find()).isTrue();
        assertThat(key.group(1)).isEqualTo(who.id().phoneKey());
        assertThat(body(who, "m1/a")).doesNotContain(who.id().value());
    }

    // --- What arrives late ---

    private String field(String body, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(body);
        assertThat(field.find()).as(name).isTrue();
        return field.group(1);
    }

    private MockMvcRequestBuilder postFrom(String body, String step, String... fields) {
        return post(who, step, fields)
                .param("form", field(body, "form"))
                .param("made-from", field(body, "made-from"))
                .param("was", field(body, "was"));
    }

    @Test
    void finishingAPageThatWasOpenedBeforeATextWasWrittenLeavesTheText() {
        String empty = body(who, "m2/think");
        assertThat(post(who, "m2/think", "pressed", "save", "text", "A walk")).hasStatus3xxRedirection();

        assertThat(postFrom(empty, "m2/think", "text", "")).hasStatus3xxRedirection();

        assertThat(body(who, "m2/think")).contains("A walk</textarea>", "You finished this page");
    }

    @Test
    void anOlderPagesTextIsShownBesideTheNewerOneAndItsWriterChooses() {
        String empty = body(who, "m2/think");
        assertThat(post(who, "m2/think", "pressed", "save", "text", "Tuesday")).hasStatus3xxRedirection();
        Document tuesday = reflection();
        clock.advance(Duration.ofDays(1));

        assertThat(postFrom(empty, "m2/think", "text", "Monday & <more>")).hasRedirectedUrl(address("m2/think?beside"));

        String both = body(who, "m2/think?beside");
        assertThat(both)
                .contains("Tuesday</textarea>", "Monday &amp; &lt;more&gt;</blockquote>", "You also wrote this")
                // Said at the top too: what is kept stands below the fold of a phone.
                .contains("role=\"status\">You have saved something else here on another page or phone.");
        assertThat(reflection().get("savedAt")).isEqualTo(tuesday.get("savedAt"));
        String late = field(both, "beside");
        assertThat(post(who, "m2/think", "pressed", "use", "beside", late)).hasStatus3xxRedirection();
        assertThat(body(who, "m2/think")).contains("Monday &amp; &lt;more&gt;</textarea>", "Tuesday</blockquote>");
        String other = field(body(who, "m2/think"), "beside");
        assertThat(post(who, "m2/think", "pressed", "let-go", "beside", other)).hasStatus3xxRedirection();
        assertThat(body(who, "m2/think")).doesNotContain("Tuesday", "You also wrote this");
        assertThat(reflection().toString()).doesNotContain("Tuesday");
    }

    @Test
    void aNewerTextThanTheOneOnThePageIsNotDeleted() {
        assertThat(post(who, "m2/think", "pressed", "save", "text", "Monday")).hasStatus3xxRedirection();
        String monday = body(who, "m2/think");
        assertThat(postFrom(monday, "m2/think", "pressed", "save", "text", "Tuesday"))
                .hasRedirectedUrl(address("m2/think?kept"));

        assertThat(post(who, "m2/think", "pressed", "delete", "made-from", field(monday, "made-from")))
                .hasRedirectedUrl(address("m2/think?not-deleted"));
        assertThat(body(who, "m2/think?not-deleted"))
                .contains("Tuesday</textarea>", "You have changed this text since you opened that page");
    }

    @Test
    void aTextGoneBackToAfterItWasDeletedComesBackInItsFieldAndIsNotSaved() {
        String page = body(who, "m2/think");
        assertThat(postFrom(page, "m2/think", "pressed", "save", "text", "A walk"))
                .hasStatus3xxRedirection();
        assertThat(post(who, "m2/think", "pressed", "delete", "made-from", from("m2/think")))
                .hasStatus3xxRedirection();

        assertThat(postFrom(page, "m2/think", "pressed", "save", "text", "A walk, again")
                        .exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("A walk, again</textarea>", "This has not been saved");
        assertThat(reflection().toString()).doesNotContain("again");
    }

    @Test
    void aReflectionOfBeforeSavesWereCountedIsReadAndReplaced() {
        Document old = new Document("_id", who.id() + ":" + course.id() + ":m2/think")
                .append("person", who.id().value())
                .append("course", course.id())
                .append("step", "m2/think")
                .append("text", "From before")
                .append("saveId", UUID.randomUUID().toString())
                .append("savedAt", clock.instant());
        mongo.insert(old, "reflections");
        String page = body(who, "m2/think");
        assertThat(page).contains("From before</textarea>");

        assertThat(postFrom(page, "m2/think", "pressed", "save", "text", "From now on"))
                .hasRedirectedUrl(address("m2/think?kept"));
        assertThat(body(who, "m2/think")).contains("From now on</textarea>").doesNotContain("From before");
    }

    @Test
    void aStaleListTakesNoTicksAwayThatNobodyThereTouched() {
        List<String> keys = keys();
        List<String> stale = shown();
        assertThat(post(who, "m1/list", "pressed", "save", "shown", stale.get(1), "done", keys.get(1)))
                .hasStatus3xxRedirection();

        assertThat(post(
                        who,
                        "m1/list",
                        "pressed",
                        "save",
                        "shown",
                        stale.get(0),
                        "shown",
                        stale.get(1),
                        "done",
                        keys.get(0)))
                .hasStatus3xxRedirection();

        assertThat(enrolment().getEmbedded(List.of("checked", "m1/list"), Document.class))
                .containsOnlyKeys(keys.get(0), keys.get(1));
    }

    @Test
    void aTickThatWasTakenAwayKnowinglyIsNotBroughtBackByAnOlderPage() {
        List<String> keys = keys();
        String stale = shown().get(0);
        assertThat(post(who, "m1/list", "pressed", "save", "shown", stale, "done", keys.get(0)))
                .hasStatus3xxRedirection();
        assertThat(post(who, "m1/list", "pressed", "save", "shown", shown().get(0)))
                .hasStatus3xxRedirection();

        assertThat(post(who, "m1/list", "pressed", "save", "shown", stale, "done", keys.get(0)))
                .hasStatus3xxRedirection();

        assertThat(body(who, "m1/list")).doesNotContain("\" checked");
    }

    @Test
    void lateUnsentAnswersHideNoResult() {
        String empty = body(who, "m1/check");
        assertThat(post(who, "m1/check", "q.one", "0", "q.two", "1", "made-from", ""))
                .hasRedirectedUrl(address("m1/check"));

        assertThat(post(
                        who,
                        "m1/check",
                        "pressed",
                        "save",
                        "q.one",
                        "1",
                        "form",
                        field(empty, "form"),
                        "made-from",
                        field(empty, "made-from")))
                .hasStatus3xxRedirection();

        String result = body(who, "m1/check");
        assertThat(result).contains("1 of 2 right.", "have not checked them yet");
        String late = field(result, "beside");
        assertThat(body(who, "m1/check?answers=" + late))
                .contains("name=\"q.one\" type=\"radio\" value=\"1\" checked")
                .doesNotContain("have not checked them yet");
        assertThat(post(who, "m1/check", "pressed", "let-go", "beside", late)).hasStatus3xxRedirection();
        assertThat(body(who, "m1/check")).contains("1 of 2 right.").doesNotContain("have not checked them yet");
    }

    @Test
    void answersHandedInOnAPhoneThatComesBackLaterAreKeptBesideTheNewerOnes() {
        Instant monday = clock.instant();
        clock.advance(Duration.ofDays(1));
        assertThat(post(who, "m1/check", "q.one", "0", "q.two", "1")).hasStatus3xxRedirection();
        clock.advance(Duration.ofDays(1));

        assertThat(byScript(who, who, monday, "m1/check", "q.one", "0", "q.two", "0"))
                .hasStatus(HttpStatus.NO_CONTENT)
                .hasHeader(Sent.BECAME, "beside");

        assertThat(body(who, "m1/check")).contains("1 of 2 right.", "on another page or phone: 2 out of 2 right.");
        Document answered = enrolment().getEmbedded(List.of("answers", "m1/check"), Document.class);
        assertThat(answered.get("finished")).isNotNull();
    }

    @Test
    void thePlaceToContinueIsNotMovedBackByWhatWaited() {
        Instant monday = clock.instant();
        clock.advance(Duration.ofDays(1));
        assertThat(post(who, "m2/b")).hasStatus3xxRedirection();
        clock.advance(Duration.ofDays(1));
        assertThat(byScript(who, who, monday, "m1/a")).hasStatus(HttpStatus.NO_CONTENT);

        assertThat(enrolment().getString("last")).isEqualTo("m2/b");
        assertThat(enrolment().get("ticks", Document.class)).containsOnlyKeys("m1/a", "m2/b");
    }
}
