package org.kinshipready.enrolment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinshipready.catalogue.Courses.optional;
import static org.kinshipready.catalogue.Courses.page;
import static org.kinshipready.catalogue.Courses.preparatory;
import static org.kinshipready.security.As.as;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinshipready.content.Course;
import org.kinshipready.enrolment.Completion;
import org.kinshipready.people.Carers;
import org.kinshipready.people.SignedIn;
import org.kinshipready.site.Platform;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Tests for {@link CourseController} and {@link ModuleController}. */
class CourseControllerTests extends Platform {

    private final SignedIn who = Carers.carer();
    private Course course;

    @BeforeEach
    void aCourse() {
        course =
                publish(preparatory().module("m1", optional("intro"), page("a")).module("m2", page("b")));
    }

    private MvcTestResult get(String path) {
        return browser.get().uri(course.address() + path).with(as(who)).exchange();
    }

    private MvcTestResult start() {
        return browser.post().uri(course.address()).with(as(who)).exchange();
    }

    @Test
    void startingLeadsToTheFirstRequiredStepAndLaterToTheModuleThatComesNext() {
        assertThat(start()).hasRedirectedUrl(course.address() + "/m1/a");
        finish(who, course, "m1/a");
        assertThat(start()).hasRedirectedUrl(course.address() + "/m2");
    }

    @Test
    void startingNeedsSomebodyWhoIsSignedIn() {
        assertThat(browser.post().uri(course.address()).with(csrf()))
                .hasRedirectedUrl("/sign-in?from=" + course.address().replace("/", "%2F"));
    }

    @Test
    void saysHowFarOneIs() {
        finish(who, course, "m1/a");

        assertThat(get("")).bodyText().contains("1 of 2 steps finished", "Go on where you stopped", "Not started");
        assertThat(get("/m1")).bodyText().contains("Finished");
        assertThat(get("/m2")).bodyText().doesNotContain("Finished");
    }

    @Test
    void openingTheCourseMakesGoodWhatACrashCutOff() {
        finish(who, course, "m1/a");
        finish(who, course, "m2/b");
        mongo.remove(query(where("person").is(who.id())), Completion.class);

        assertThat(get("")).bodyText().contains("You have completed this course");
        assertThat(mongo.exists(query(where("person").is(who.id())), Completion.class))
                .isTrue();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String path :
                new String[] {"/preparatory/nothing", course.address() + "/nothing", "/ongoing/" + course.id()}) {
            assertThat(browser.get().uri(path)).hasStatus(404);
            assertThat(browser.get().uri(path).with(as(who))).hasStatus(404);
        }
        assertThat(browser.post().uri("/preparatory/nothing").with(as(who))).hasStatus(404);
    }
}
