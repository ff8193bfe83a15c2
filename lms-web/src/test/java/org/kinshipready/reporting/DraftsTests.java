package org.kinshipready.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.kinshipready.catalogue.Courses.page;
import static org.kinshipready.catalogue.Courses.preparatory;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kinshipready.catalogue.CourseProblems;
import org.kinshipready.catalogue.Courses;
import org.kinshipready.content.Course;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.Problem;
import org.kinshipready.people.Carers;
import org.kinshipready.people.NotAllowed;
import org.kinshipready.people.Organisation;
import org.kinshipready.people.Role;
import org.kinshipready.people.SignedIn;
import org.kinshipready.reporting.ModuleReview.Due;
import org.kinshipready.site.Platform;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests for {@link Drafts} and {@link CourseProblems}. */
class DraftsTests extends Platform {

    @Autowired
    private Drafts drafts;

    @Autowired
    private CourseProblems problems;

    private final SignedIn reviewer = Carers.somebody("Rae", Role.REVIEWER);
    private final SignedIn partner =
            new SignedIn(Carers.carer().id(), "Pat", Set.of(Role.PARTNER), new Organisation("navsh"));

    private List<ModuleReview> reviews(SignedIn who, Course course) {
        return drafts.of(who, course.pathway()).stream()
                .filter(review -> review.course().id().equals(course.id()))
                .flatMap(review -> review.modules().stream())
                .toList();
    }

    private static Courses reviewed(Courses courses, String module, String reviewBy) {
        return courses.module(module, page("a"))
                .replacing(module, "review-by: 2100-01-01", "review-by: " + reviewBy + "\nreviewer: Ann Lee");
    }

    @Test
    void aModuleThatNobodyHasCheckedIsADraft() {
        Course course = publish(reviewed(preparatory().module("m1", page("a")), "m2", "2100-01-01"));

        assertThat(reviews(reviewer, course)).singleElement().satisfies(review -> {
            assertThat(review.address()).isEqualTo(course.address() + "/m1");
            assertThat(review.draft()).isTrue();
            assertThat(review.due()).isEqualTo(Due.LATER);
        });
    }

    @Test
    void whatIsToBeCheckedAgainSoonOrWasToBeIsThere() {
        Courses courses = reviewed(reviewed(preparatory(), "m1", "2026-05-31"), "m2", "2026-06-01");
        Course course = publish(reviewed(reviewed(courses, "m3", "2026-07-31"), "m4", "2026-08-01"));
        clock.set(Instant.parse("2026-06-01T12:00:00Z"));

        assertThat(reviews(reviewer, course))
                .extracting(ModuleReview::due)
                .containsExactly(Due.PAST, Due.SOON, Due.SOON);
        assertThat(reviews(reviewer, course)).noneMatch(ModuleReview::draft);
    }

    @Test
    void aTranslationThatNobodyHasCheckedIsADraftOfItsOwn() {
        Courses courses = reviewed(preparatory(), "m1", "2100-01-01");
        Course course = publish(courses.translated("m1", "cy", "Modiwl", page("a")));

        assertThat(reviews(reviewer, course)).singleElement().satisfies(review -> {
            assertThat(review.language()).isEqualTo("cy");
            assertThat(review.title()).isEqualTo("Modiwl");
        });
    }

    @Test
    void aPartnerSeesTheModulesOfTheirOrganisationOnly() {
        Course course = publish(preparatory().module("m1", page("a")).contributed("m2", "navsh", page("b")));

        assertThat(reviews(partner, course))
                .extracting(ModuleReview::address)
                .containsExactly(course.address() + "/m2");
        assertThat(reviews(Carers.somebody("Pat", Role.PARTNER), course)).isEmpty();
    }

    @Test
    void aPartnerReadsTheProblemsOfTheirModulesOnly() {
        Courses courses = preparatory().module("m1", page("a")).contributed("m2", "navsh", page("b"));
        publish(courses);
        publish(courses.version("1.1.0")
                .module("m1", page("a", "{{unknown}}"))
                .contributed("m2", "navsh", page("b", "{{unknown}}")));

        assertThat(problems.seenBy(reviewer))
                .extracting(Problem::file)
                .contains("preparatory/" + courses.id() + "/m1.md", "preparatory/" + courses.id() + "/m2.md");
        assertThat(problems.seenBy(partner))
                .extracting(Problem::file)
                .containsExactly("preparatory/" + courses.id() + "/m2.md");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"TRAINER", "REVIEWER", "MANAGER", "PARTNER"})
    void isForAllWhoWriteAndCheck(Role role) {
        assertThat(drafts.of(Carers.somebody("Sam", role), Pathway.PREPARATORY)).isNotNull();
        assertThat(problems.seenBy(Carers.somebody("Sam", role))).isNotNull();
    }

    @Test
    void isNotForCarers() {
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> drafts.of(Carers.carer(), Pathway.PREPARATORY));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> problems.seenBy(Carers.carer()));
    }
}
