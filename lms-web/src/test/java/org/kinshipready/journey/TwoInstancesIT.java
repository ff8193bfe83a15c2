package org.kinshipready.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinshipready.content.Course;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.Question;
import org.kinshipready.content.Step;
import org.kinshipready.content.StepId;
import org.kinshipready.journey.HttpVisitor.Answer;
import org.kinshipready.journey.HttpVisitor.Field;

/** Two instances on one database process: nobody can tell which of them answers, nor that one of them is killed. */
class TwoInstancesIT {

    @RegisterExtension
    static final TwoInstances instances = new TwoInstances();

    private final PackagedApplication one = instances.one();
    private final PackagedApplication other = instances.other();

    /** Every request goes to the other one, page and form of it too, until one of them is gone. */
    @Test
    void aLearnerGoesThroughACourseAndSignsInOnce() {
        Course course = ShippedCourses.read(Pathway.ONGOING, "school");
        HttpVisitor learner = new HttpVisitor(one.address());
        assertThat(learner.signsIn("carer1").status()).isEqualTo(302);
        String session = learner.cookies().get("session");
        List<StepId> steps = course.steps();
        for (StepId step : steps.subList(0, steps.size() / 2)) {
            finishes(learner, course, step, other.address(), one.address());
        }

        one.kill();
        for (StepId step : steps.subList(steps.size() / 2, steps.size())) {
            finishes(learner, course, step, other.address(), other.address());
        }

        assertThat(learner.opens("/my-learning").page().text())
                .contains("Carer 1")
                .containsOnlyOnce("Completed on ")
                .containsOnlyOnce("Certificate for " + course.title());
        assertThat(learner.cookies()).containsEntry("session", session);
        one.start();
    }

    private static void finishes(HttpVisitor learner, Course course, StepId id, String opens, String sends) {
        Step step = course.step(id).orElseThrow();
        learner.goesTo(opens);
        Answer page = learner.opens(course.address() + "/" + id);
        learner.goesTo(sends);
        Answer answer = switch (step) {
            case Step.Quiz quiz -> learner.presses("Check my answers", page, right(quiz));
            case Step.Scenario scenario ->
                learner.presses(
                        "See what happens",
                        page,
                        new Field("choice", ShippedCourses.best(scenario).id()));
            default -> learner.presses("I’ve finished this page", page);
        };
        assertThat(answer.status()).as(id.toString()).isEqualTo(302);
        assertThat(answer.location()).as(id.toString()).doesNotContain("sign-in");
    }

    private static Field[] right(Step.Quiz quiz) {
        return quiz.questions().stream().flatMap(TwoInstancesIT::right).toArray(Field[]::new);
    }

    private static Stream<Field> right(Question question) {
        return ShippedCourses.right(question).stream()
                .map(option -> new Field("q." + question.id(), option.toString()));
    }

    @Test
    void aWithdrawalAtOneIsSeenAtTheOtherWithinFiveSeconds() {
        HttpVisitor manager = new HttpVisitor(one.address());
        manager.signsIn("manager");
        HttpVisitor reader = new HttpVisitor(other.address());
        String course = "/preparatory/legal-options";
        assertThat(reader.opens("/preparatory").body()).contains(course + "\"");

        Answer form = manager.opens("/manage" + course);
        assertThat(manager.presses("Withdraw this course", form, new Field("reason", "Out of date"))
                        .status())
                .isEqualTo(302);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> !reader.opens("/preparatory").body().contains(course + "\""));

        assertThat(manager.presses("Offer it again", manager.opens("/manage"), new Field("pressed", "offer-again"))
                        .status())
                .isEqualTo(302);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> reader.opens("/preparatory").body().contains(course + "\""));
    }

    @Test
    void aSignOutAtOneIsASignOutAtTheOther() {
        HttpVisitor learner = new HttpVisitor(one.address());
        learner.signsIn("carer2");
        HttpVisitor sameCookie = new HttpVisitor(other.address());
        sameCookie.keeps("session", learner.cookies().get("session"));
        assertThat(sameCookie.opens("/my-learning").status()).isEqualTo(200);

        learner.presses("Sign out", learner.opens("/"));

        assertThat(sameCookie.opens("/my-learning").location()).contains("/sign-in");
    }
}
