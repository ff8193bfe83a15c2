package org.kinshipready.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinshipready.content.Course;
import org.kinshipready.content.CourseModule;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.Question;
import org.kinshipready.content.Step;
import org.kinshipready.content.StepId;

/** What a carer does here, from the first page to the certificate, in a real browser on a small phone. */
class CarerJourneyIT {

    private static final String FINISHED = "I’ve finished this page";
    private static final String CHECK = "Check my answers";
    /** Letters of Wales and of Poland. */
    private static final String NAME = "Siân Ŵyn Wiśniewska-Łoś";

    private final Course legalOptions = ShippedCourses.read(Pathway.PREPARATORY, "legal-options");
    private final Course school = ShippedCourses.read(Pathway.ONGOING, "school");

    @RegisterExtension
    static final PackagedApplication application = new PackagedApplication();

    private static Chromium chromium;

    @BeforeAll
    static void openBrowser() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest(name = "with JavaScript: {0}")
    @CsvSource({"false, carer1", "true, carer2"})
    void carerGoesTheWholeWay(boolean javaScript, String account) {
        try (Carer carer = new Carer(chromium.phone(javaScript), application.address(), javaScript)) {
            findsTheCourse(carer);
            CourseModule module = legalOptions.modules().getFirst();
            readsWithoutAnAccount(carer, module);
            triesTheQuiz(carer, module);
            signsInFromTheQuiz(carer, module, account);
            startsTheCourse(carer, module);
            finishesEveryStep(carer, module);
            setsTheNameRight(carer);
            byte[] certificate = carer.downloads("Download your certificate");
            isACertificateFor(certificate, carer.reads("Number"), carer.reads("Date"));
            seesThePathwaysApart(carer);
            findsAllOfItAgainAfterARestart(carer, account, certificate);
            assertThat(carer.refusals()).containsExactly("422 /my-learning/name");
            assertThat(application.log()).doesNotContain(" ERROR ", NAME);
        }
    }

    private void findsTheCourse(Carer carer) {
        carer.opens("/");
        carer.photographs("home");
        carer.follows("Not yet, or only just");
        assertThat(carer.heading("Preparatory training")).isVisible();
        assertThat(carer.link(school.title())).not().isVisible();
        carer.photographs("pathway");
        carer.follows(legalOptions.title());
        carer.photographs("course");
    }

    private void readsWithoutAnAccount(Carer carer, CourseModule module) {
        carer.follows("Start reading");
        assertThat(carer.heading(module.title())).isVisible();
        carer.follows("Start this module");
        assertThat(carer.heading(module.steps().getFirst().title())).isVisible();
        carer.photographs("step");
        carer.follows("Next: " + module.steps().get(1).title());
        carer.follows(module.title());
        carer.photographs("module");
    }

    private void triesTheQuiz(Carer carer, CourseModule module) {
        Step.Quiz quiz = quiz(module);
        carer.follows(quiz.title());
        carer.photographs("quiz");
        List<Question> questions = quiz.questions();
        Question leftOut = questions.get(1);
        questions.stream()
                .filter(question -> !question.equals(leftOut))
                .forEach(question -> carer.chooses(question, ShippedCourses.wrong(question)));
        carer.presses(CHECK);

        assertThat(carer.page()).hasTitle(Pattern.compile("^Error: "));
        var summary = carer.page().getByRole(AriaRole.ALERT);
        assertThat(summary.getByRole(AriaRole.LINK)).hasText(new String[] {leftOut.text()});
        for (Question question : questions) {
            carer.seesChosen(question, question.equals(leftOut) ? List.of() : ShippedCourses.wrong(question));
        }
        carer.photographs("quiz-left-out");
        summary.getByRole(AriaRole.LINK).click();
        assertThat(carer.options(leftOut).first()).isFocused();

        carer.chooses(leftOut, ShippedCourses.right(leftOut));
        carer.presses(CHECK);
        assertThat(carer.page().getByRole(AriaRole.STATUS)).containsText("1 of %d right.".formatted(questions.size()));
        carer.photographs("quiz-marked");
    }

    private void signsInFromTheQuiz(Carer carer, CourseModule module, String account) {
        String quizPage = carer.place();
        carer.follows("Sign in to keep your answers");
        carer.photographs("sign-in");
        carer.types("Account name", account);
        carer.types("Password", "wrong");
        carer.presses("Sign in");
        assertThat(carer.page()).hasTitle(Pattern.compile("^Error: "));
        assertThat(carer.page().getByLabel("Account name")).hasValue(account);
        carer.photographs("sign-in-refused");
        carer.types("Password", "trial");
        carer.presses("Sign in");

        assertThat(carer.place()).isEqualTo(quizPage);
        List<Question> questions = quiz(module).questions();
        for (Question question : questions) {
            boolean right = question.equals(questions.get(1));
            carer.seesChosen(question, right ? ShippedCourses.right(question) : ShippedCourses.wrong(question));
        }
    }

    private void startsTheCourse(Carer carer, CourseModule module) {
        carer.follows(module.title());
        carer.follows(legalOptions.title());
        carer.presses("Start this course");
    }

    /** All in reading order; the first quiz goes wrong, and is tried again. */
    private void finishesEveryStep(Carer carer, CourseModule firstModule) {
        for (StepId id : legalOptions.steps()) {
            arrives(carer, legalOptions, id);
            Step step = legalOptions.step(id).orElseThrow();
            if (step.equals(quiz(firstModule))) {
                carer.photographs("step-quiz-of-a-learner");
                failsOnce(carer, quiz(firstModule));
            }
            finishes(carer, step);
            if (step.equals(quiz(firstModule))) {
                looksHowFar(carer, firstModule);
            }
        }
        assertThat(carer.heading("You have completed the course")).isVisible();
    }

    private static void failsOnce(Carer carer, Step.Quiz quiz) {
        int all = quiz.questions().size();
        quiz.questions().forEach(question -> carer.chooses(question, ShippedCourses.wrong(question)));
        carer.presses(CHECK);
        assertThat(carer.page().getByRole(AriaRole.STATUS)).containsText("0 of %d right.".formatted(all));
        assertThat(carer.page().getByText("Not quite")).hasCount(all);
        carer.follows("Try the questions again");
    }

    /** Stands where reading in order leads to: before a module's first step on the module's own page. */
    private static void arrives(Carer carer, Course course, StepId id) {
        assertThat(carer.place()).isEqualTo(course.wayTo(id));
        if (!carer.place().endsWith("/" + id)) {
            carer.follows("Start this module");
        }
    }

    private static void finishesInPlace(Carer carer, Course course, StepId id) {
        arrives(carer, course, id);
        finishes(carer, course.step(id).orElseThrow());
    }

    private static void finishes(Carer carer, Step step) {
        switch (step) {
            case Step.Quiz quiz -> {
                int all = quiz.questions().size();
                quiz.questions().forEach(question -> carer.chooses(question, ShippedCourses.right(question)));
                carer.presses(CHECK);
                assertThat(carer.page().getByRole(AriaRole.STATUS)).containsText("%d of %d right.".formatted(all, all));
                carer.follows("Next: ");
            }
            case Step.Scenario scenario -> {
                carer.chooses(
                        "What would you do?", ShippedCourses.best(scenario).title());
                carer.presses("See what happens");
                carer.follows("Next: ");
            }
            default -> carer.presses(FINISHED);
        }
    }

    /** Looks at the course in between, and goes on where they were. */
    private void looksHowFar(Carer carer, CourseModule finished) {
        carer.opens(legalOptions.address());
        assertThat(carer.page()
                        .getByText("%d of %d steps finished"
                                .formatted(
                                        finished.steps().size(),
                                        legalOptions.requiredSteps().size())))
                .isVisible();
        carer.photographs("course-in-progress");
        carer.follows("Go on where you stopped");
    }

    private static void setsTheNameRight(Carer carer) {
        carer.photographs("certificate");
        String number = carer.reads("Number");
        String date = carer.reads("Date");
        assertThat(number).matches("P-" + yearOf(date) + "-\\d{6}");
        assertThat(carer.heading("Is this name right?")).isVisible();

        carer.follows("change the name");
        carer.photographs("name");
        carer.types("Name on your certificates", "");
        carer.presses("Save this name");
        assertThat(carer.page()).hasTitle(Pattern.compile("^Error: "));
        carer.photographs("name-refused");
        carer.types("Name on your certificates", NAME);
        carer.presses("Save this name");
        assertThat(carer.heading("Your name is now " + NAME)).isVisible();
        carer.photographs("certificate-with-an-earlier-name");
        carer.presses("Make a new certificate with this name");

        assertThat(carer.heading("Is this name right?")).isVisible();
        assertThat(carer.heading(NAME)).isVisible();
        assertThat(carer.reads("Number"))
                .matches("P-" + yearOf(date) + "-\\d{6}")
                .isNotEqualTo(number);
        assertThat(carer.reads("Date")).isEqualTo(date);
    }

    private void isACertificateFor(byte[] pdf, String number, String date) {
        assertThat(CertificateText.of(pdf))
                .contains(NAME, legalOptions.title(), "Preparatory training", number, date)
                .contains("Trial: not a real certificate");
    }

    private void seesThePathwaysApart(Carer carer) {
        carer.follows("My learning");
        carer.photographs("my-learning");
        assertThat(carer.section("Preparatory training")).containsText(legalOptions.title());
        assertThat(carer.section("Preparatory training")).containsText("Completed on");
        assertThat(carer.section("Ongoing training")).containsText("Nothing yet.");
    }

    private void findsAllOfItAgainAfterARestart(Carer carer, String account, byte[] certificate) {
        String firstStep = legalOptions.address() + "/" + legalOptions.steps().getFirst();
        List<String> pages = List.of("/my-learning", legalOptions.address(), firstStep);
        List<String> before = pages.stream().map(page -> reads(carer, page)).toList();
        assertThat(before.getLast()).contains("You finished this page on");

        carer.presses("Sign out");
        assertThat(carer.link("Sign in")).isVisible();
        application.stop();
        application.start();
        signsIn(carer, account);

        List<String> after = pages.stream().map(page -> reads(carer, page)).toList();
        assertThat(after).isEqualTo(before);
        carer.follows("My learning");
        carer.follows("Certificate for " + legalOptions.title());
        assertThat(carer.downloads("Download your certificate")).isEqualTo(certificate);
    }

    @Test
    void learnerResumesAtTheFirstUnfinishedStep() {
        try (Carer carer = new Carer(chromium.phone(false), application.address(), false)) {
            List<StepId> steps = school.steps();
            signsIn(carer, "carer3");
            carer.follows("Ongoing training");
            carer.follows(school.title());
            carer.presses("Start this course");
            int half = steps.size() / 2;
            steps.subList(0, half).forEach(id -> finishesInPlace(carer, school, id));
            carer.presses("Sign out");

            signsIn(carer, "carer3");
            carer.follows("My learning");
            assertThat(carer.section("Preparatory training")).containsText("Nothing yet.");
            assertThat(carer.section("Ongoing training"))
                    .containsText("%d of %d steps finished."
                            .formatted(half, school.requiredSteps().size()));
            carer.follows(school.title());
            steps.subList(half, steps.size()).forEach(id -> finishesInPlace(carer, school, id));
            assertThat(carer.reads("Pathway")).isEqualTo("Ongoing training");
            assertThat(carer.reads("Number")).isEqualTo("O-" + yearOf(carer.reads("Date")) + "-000001");
            assertThat(carer.refusals()).isEmpty();
        }
    }

    @Test
    void whatWasChosenInAQuizIsStillThereWhenALearnerComesBack() {
        try (Carer carer = new Carer(chromium.phone(false), application.address(), false)) {
            CourseModule module = school.modules().getFirst();
            Question answered = quiz(module).questions().getFirst();
            signsIn(carer, "trainer");
            carer.opens(
                    school.address() + "/" + module.id() + "/" + quiz(module).id());
            carer.chooses(answered, ShippedCourses.right(answered));
            carer.presses(CHECK);
            assertThat(carer.page()).hasTitle(Pattern.compile("^Error: "));
            carer.presses("Sign out");

            signsIn(carer, "trainer");
            carer.opens(
                    school.address() + "/" + module.id() + "/" + quiz(module).id());
            assertThat(carer.page()).not().hasTitle(Pattern.compile("^Error: "));
            carer.seesChosen(answered, ShippedCourses.right(answered));
        }
    }

    @Test
    void pagesBesideTheWayFitAPhoneToo() {
        try (Carer carer = new Carer(chromium.phone(true), application.address(), true)) {
            carer.opens("/help");
            carer.photographs("help");
            carer.opens("/nowhere");
            carer.photographs("not-found");
            signsIn(carer, "carer3");
            carer.opens("/manage");
            carer.photographs("not-allowed");
            carer.presses("Sign out");
            signsIn(carer, "manager");
            carer.follows("Your work");
            carer.photographs("manage");
            // A browser on a busy machine was seen to ask for the page that is refused twice.
            assertThat(carer.refusals()).containsOnly("404 /nowhere", "403 /manage");
        }
    }

    private static void signsIn(Carer carer, String account) {
        carer.opens("/");
        carer.follows("Sign in");
        carer.types("Account name", account);
        carer.types("Password", "trial");
        carer.presses("Sign in");
    }

    private static String reads(Carer carer, String path) {
        carer.opens(path);
        return carer.text();
    }

    private static Step.Quiz quiz(CourseModule module) {
        return module.steps().stream()
                .filter(Step.Quiz.class::isInstance)
                .map(Step.Quiz.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static String yearOf(String date) {
        return date.substring(date.length() - 4);
    }
}
