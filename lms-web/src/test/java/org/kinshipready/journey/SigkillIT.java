package org.kinshipready.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinshipready.content.Course;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.Question;
import org.kinshipready.content.Step;
import org.kinshipready.content.StepId;
import org.kinshipready.journey.HttpVisitor.Answer;
import org.kinshipready.journey.HttpVisitor.Field;

/** What a learner was told is done stays done, although the application is killed the moment after. */
class SigkillIT {

    private static final int ROUNDS = 3;
    private static final String CERTIFICATE = "/my-learning/certificates/school";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    @RegisterExtension
    static final PackagedApplication application = new PackagedApplication();

    private final Course course = ShippedCourses.read(Pathway.ONGOING, "school");
    private HttpVisitor learner;

    @Test
    void nothingThatALearnerDidIsLost() {
        List<StepId> steps = course.steps();
        comesBack();
        for (int round = 0; round < ROUNDS; round++) {
            Answer answer = finishes(steps.get(round));
            application.kill();
            assertThat(answer.leadsTo()).hasPath(address(steps.get(round + 1)));
            application.start();
            comesBack();
            assertThat(line(steps.get(round))).endsWith("Finished");
            assertThat(line(steps.get(round + 1))).doesNotEndWith("Finished");
        }
        steps.subList(ROUNDS, steps.size() - 1).forEach(this::finishes);

        String dayBefore = today();
        Answer last = finishes(steps.getLast());
        application.kill();
        assertThat(last.status()).isEqualTo(302);
        String dayAfter = today();
        application.start();
        comesBack();

        String myLearning = learner.opens("/my-learning").page().text();
        assertThat(myLearning).containsOnlyOnce("Completed on ").containsOnlyOnce("Certificate for " + course.title());
        Document certificate = learner.opens(CERTIFICATE).page();
        assertThat(fact(certificate, "Date")).isIn(dayBefore, dayAfter);
        assertThat(myLearning).contains("Completed on " + fact(certificate, "Date"));
        assertThat(fact(certificate, "Number")).matches("O-\\d{4}-000001");
        learner.opens(course.address());
        assertThat(learner.opens(CERTIFICATE).page().text()).isEqualTo(certificate.text());
    }

    private void comesBack() {
        learner = new HttpVisitor(application.address());
        learner.signsIn("carer1");
    }

    private Answer finishes(StepId id) {
        Answer page = learner.opens(address(id));
        return switch (course.step(id).orElseThrow()) {
            case Step.Quiz quiz -> learner.presses("Check my answers", page, rightAnswers(quiz));
            case Step.Scenario scenario ->
                learner.presses(
                        "See what happens",
                        page,
                        new Field("choice", ShippedCourses.best(scenario).id()));
            default -> learner.presses("I’ve finished this page", page);
        };
    }

    private static Field[] rightAnswers(Step.Quiz quiz) {
        return quiz.questions().stream().flatMap(SigkillIT::rightAnswers).toArray(Field[]::new);
    }

    private static Stream<Field> rightAnswers(Question question) {
        return ShippedCourses.right(question).stream()
                .map(option -> new Field("q." + question.id(), option.toString()));
    }

    /** A step as its module's page lists it. */
    private String line(StepId id) {
        Document module = learner.opens(course.address() + "/" + id.module()).page();
        return module.expectFirst("li:has(a[href=%s])".formatted(address(id))).text();
    }

    private String address(StepId id) {
        return course.address() + "/" + id;
    }

    private static String fact(Document page, String key) {
        return page.expectFirst("dt:containsOwn(%s) + dd".formatted(key)).text();
    }

    private static String today() {
        return DAY.format(LocalDate.now(ZoneId.of("Europe/London")));
    }
}
