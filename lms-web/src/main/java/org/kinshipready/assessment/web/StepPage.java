package org.kinshipready.assessment.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinshipready.content.Course;
import org.kinshipready.content.CourseModule;
import org.kinshipready.content.Step;

/**
 * One step, one screen. Of {@code html}, {@code checklist}, {@code quiz} and
 * {@code scenario} exactly one is there.
 *
 * @param number counted from 1 within the module
 * @param opening the module's first sentences on its first step, else empty
 * @param address of this step, which its form goes to
 * @param finishedOn the day the reader finished it, in words, or null
 * @param certificate where the certificate is once the course is completed, else null
 * @param next where the reader goes on
 */
public record StepPage(
        Course course,
        CourseModule module,
        String title,
        int number,
        String opening,
        @Nullable String html,
        @Nullable List<Step.Checklist.Part> checklist,
        @Nullable QuizView quiz,
        @Nullable ScenarioView scenario,
        String address,
        boolean signedIn,
        @Nullable String finishedOn,
        @Nullable String certificate,
        @Nullable Link previous,
        Link next) {

    /** A link to another page, and the words on it. */
    public record Link(String address, String words) {}

    /** Whether the button on the page leads on already, so that a link beneath would say it twice. */
    public boolean nextIsButton() {
        if (quiz != null) {
            return quiz.result() != null && quiz.result().finishes();
        }
        return scenario != null ? scenario.finishes() : !signedIn || finishedOn != null;
    }

    private boolean refused() {
        return (quiz != null && quiz.leftOut()) || (scenario != null && scenario.nothingChosen());
    }

    /** What the browser's tab and its history show. */
    public String pageTitle() {
        return (refused() ? "Error: " : "") + title + " - " + module.title();
    }
}
