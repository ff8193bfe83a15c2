package org.kinshipready.enrolment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinshipready.catalogue.Courses.optional;
import static org.kinshipready.catalogue.Courses.page;
import static org.kinshipready.catalogue.Courses.preparatory;
import static org.kinshipready.security.As.as;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinshipready.catalogue.Courses;
import org.kinshipready.content.Course;
import org.kinshipready.enrolment.Completion;
import org.kinshipready.enrolment.Progress;
import org.kinshipready.people.Carers;
import org.kinshipready.people.Role;
import org.kinshipready.people.SignedIn;
import org.kinshipready.site.Platform;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Leaving out a module that a learner would rather not read: tests for {@link ModuleController} and {@link Progress}. */
class SkippingTests extends Platform {

    private static final String TOO_MANY = "A certificate needs at least half of the modules";

    private final SignedIn who = Carers.carer();
    private Course course;

    @BeforeEach
    void threeModulesOfWhichTwoCanBeSkipped() {
        course = publish(threeModules());
    }

    private static Courses threeModules() {
        return preparatory()
                .noted("loss", page("a"), page("b"))
                .noted("court", page("c"))
                .module("home", page("d"));
    }

    private MvcTestResult get(String path) {
        return browser.get().uri(course.address() + path).with(as(who)).exchange();
    }

    private MvcTestResult post(String module, String action) {
        return browser.post()
                .uri(course.address() + "/" + module)
                .with(as(who))
                .param("pressed", action)
                .exchange();
    }

    private void skip(String module) {
        clock.advance(Duration.ofMinutes(1));
        assertThat(post(module, "")).hasRedirectedUrl(course.address());
    }

    private void finish(String... steps) {
        for (String step : steps) {
            clock.advance(Duration.ofMinutes(1));
            finish(who, course, step);
        }
    }

    private Progress progress() {
        return enrolments
                .open(Optional.of(who), course.pathway(), course.id())
                .orElseThrow()
                .progress();
    }

    private List<Completion> completions() {
        return mongo.find(query(where("person").is(who.id())), Completion.class);
    }

    private void removeCompletions() {
        mongo.remove(query(where("person").is(who.id())), Completion.class);
    }

    @Test
    void aModuleWithAContentNoteCanBeSkipped() {
        assertThat(get("/loss")).bodyText().contains("This module is about loss.", "Skip this module");
        skip("loss");

        assertThat(get("/loss"))
                .bodyText()
                .contains("You left this module out", "Put it back on my list")
                .doesNotContain("Skip this module");
        assertThat(get("")).bodyText().containsOnlyOnce("Left out");
    }

    @Test
    void otherModulesCanNot() {
        assertThat(get("/home")).bodyText().doesNotContain("Skip this module");
        assertThat(post("home", "")).hasStatus(404);
        assertThat(post("nothing", "")).hasStatus(404);
        assertThat(enrolments.find(who, course.id())).isEmpty();
    }

    @Test
    void aModuleThatMustBePassedCanNot() {
        course = publish(threeModules().with("must-pass: [loss]"));

        assertThat(get("/loss"))
                .bodyText()
                .contains("This module is about loss.")
                .doesNotContain("Skip this module");
        assertThat(post("loss", "")).hasStatus(404);
    }

    @Test
    void skippingNeedsSomebodyWhoIsSignedIn() {
        assertThat(browser.get().uri(course.address() + "/loss"))
                .bodyText()
                .contains("You don’t have to read this module", "href=\"" + course.address() + "/court\"");
        assertThat(browser.post().uri(course.address() + "/loss").with(csrf()))
                .hasRedirectedUrl("/sign-in?from=" + (course.address() + "/loss").replace("/", "%2F"));
    }

    @Test
    void whatIsSkippedIsNotRequired() {
        assertThat(progress().required()).isEqualTo(4);
        skip("loss");

        assertThat(progress().required()).isEqualTo(2);
        assertThat(progress().done()).isZero();
        assertThat(progress().next().orElseThrow()).hasToString("court/c");
    }

    @Test
    void skippingThatCompletesTheCourseIsTheTimeOfTheCompletion() {
        people.arrived(who);
        finish("court/c", "home/d");
        assertThat(completions()).isEmpty();
        skip("loss");
        Instant skipped = clock.instant();
        clock.advance(Duration.ofDays(1));
        get("");

        assertThat(completions()).singleElement().extracting(Completion::at).isEqualTo(skipped);
        assertThat(get("")).bodyText().contains("You have completed this course");
    }

    @Test
    void pressedTwiceTheEarliestTimeStays() {
        skip("loss");
        Instant skipped = clock.instant();
        skip("loss");
        clock.advance(Duration.ofDays(-1));
        finish("court/c", "home/d");
        clock.set(skipped.plus(Duration.ofDays(1)));
        skip("loss");

        assertThat(completions()).singleElement().extracting(Completion::at).isEqualTo(skipped);
    }

    @Test
    void halfOfTheModulesMustBeFinished() {
        skip("loss");
        skip("court");
        finish("home/d");
        assertThat(completions()).isEmpty();

        assertThat(get(""))
                .bodyText()
                .contains(TOO_MANY, "Go on where you stopped")
                .contains("href=\"" + course.address() + "/loss\"");
        finish("court/c");
        assertThat(completions()).hasSize(1);
        assertThat(get("")).bodyText().doesNotContain(TOO_MANY);
    }

    @Test
    void aSkippedModuleThatIsFinishedAfterAllIsTheTimeOfTheCompletion() {
        skip("loss");
        skip("court");
        finish("home/d");
        finish("court/c");
        Instant finished = clock.instant();

        assertThat(completions()).singleElement().extracting(Completion::at).isEqualTo(finished);
    }

    @Test
    void whoSkippedEveryModuleAndReadSomeAfterAllIsNotStuck() {
        course = publish(preparatory().noted("loss", page("a")).noted("court", page("b")));
        skip("loss");
        skip("court");
        assertThat(get("")).bodyText().contains(TOO_MANY).contains("href=\"" + course.address() + "/loss\"");
        finish("loss/a");

        assertThat(completions()).singleElement().extracting(Completion::at).isEqualTo(clock.instant());
        assertThat(progress().done()).isEqualTo(progress().required()).isEqualTo(1);
    }

    @Test
    void aModuleWithoutARequiredStepDoesNotCountAmongTheModules() {
        course = publish(
                preparatory().noted("loss", page("a")).module("home", page("d")).module("more", optional("e")));
        skip("loss");
        finish("home/d");

        assertThat(completions()).hasSize(1);
    }

    @Test
    void exactlyHalfIsEnoughAndOneLessIsNot() {
        course = publish(preparatory()
                .noted("loss", page("a"))
                .noted("court", page("b"))
                .module("home", page("c"))
                .noted("school", page("d")));
        skip("loss");
        skip("court");
        finish("home/c");
        skip("school");
        assertThat(completions()).isEmpty();
        finish("school/d");

        assertThat(completions()).hasSize(1);
    }

    @Test
    void puttingItBackMakesItRequiredAgain() {
        skip("loss");
        assertThat(post("loss", "unskip")).hasRedirectedUrl(course.address() + "/loss");

        assertThat(progress().required()).isEqualTo(4);
        assertThat(get("")).bodyText().doesNotContain("Left out");
        finish("court/c", "home/d");
        assertThat(completions()).isEmpty();
    }

    @Test
    void puttingItBackTakesNoCompletionAway() {
        skip("loss");
        finish("court/c", "home/d");
        List<Completion> completed = completions();
        post("loss", "unskip");
        publish(threeModulesAgain().version("1.1.0").module("new", page("e")));

        assertThat(get(""))
                .bodyText()
                .contains("You have completed this course")
                .doesNotContain("newer version");
        assertThat(completions()).isEqualTo(completed).hasSize(1);
    }

    private Courses threeModulesAgain() {
        Courses same = Courses.course("preparatory", course.id());
        return same.noted("loss", page("a"), page("b"))
                .noted("court", page("c"))
                .module("home", page("d"));
    }

    @Test
    void aCompletionThatACrashCutOffHasTheTimeOfWhatCompletedTheCourse() {
        finish("court/c", "home/d");
        skip("loss");
        Instant completed = clock.instant();
        removeCompletions();
        finish("loss/a", "loss/b");
        removeCompletions();
        clock.advance(Duration.ofDays(1));
        get("");

        assertThat(completions()).singleElement().extracting(Completion::at).isEqualTo(completed);
    }

    @Test
    void takingBackWhatWasNotSkippedIsNothing() {
        assertThat(post("loss", "unskip")).hasStatus(302);
        assertThat(enrolments.find(who, course.id())).isEmpty();
    }

    @Test
    void onlyTheLearnersOwnPagesSaySo() {
        skip("loss");
        SignedIn other = Carers.somebody("Tess", Role.TRAINER);
        enrolments.start(other, course);
        for (String path : new String[] {"", "/loss"}) {
            String address = course.address() + path;
            assertThat(browser.get().uri(address))
                    .bodyText()
                    .doesNotContainIgnoringCase("left out")
                    .doesNotContain("left this");
            assertThat(browser.get().uri(address).with(as(other)))
                    .bodyText()
                    .doesNotContainIgnoringCase("left out")
                    .doesNotContain("left this");
        }
    }
}
