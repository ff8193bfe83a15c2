package org.kinshipready.assessment.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kinshipready.content.Course;
import org.kinshipready.content.CourseModule;
import org.kinshipready.site.Layout;
import org.kinshipready.site.SensitivePage;

/**
 * One step, one screen. Of {@code html}, {@code checklist}, {@code quiz}, {@code scenario} and {@code reflection} exactly
 * one is there.
 *
 * @param language of the step, which may be English in a translated module
 * @param number counted from 1 within the module
 * @param address of this step, which its form goes to
 * @param marks what its form carries besides what its reader gives
 * @param ofAnEarlierRound whether what just arrived was done in a round that a renewal has ended
 * @param phoneKey what the reader's phone knows them by, or null for a reader without an account
 * @param finishedOn when the reader finished it, or null
 * @param certificate where the certificate is once the course is completed, else null
 * @param next where the reader goes on
 */
public record StepPage(
        Course course,
        CourseModule module,
        String title,
        String language,
        int number,
        @Nullable String html,
        @Nullable ChecklistView checklist,
        @Nullable QuizView quiz,
        @Nullable ScenarioView scenario,
        @Nullable ReflectionView reflection,
        String address,
        FormMarks marks,
        boolean ofAnEarlierRound,
        @Nullable String phoneKey,
        @Nullable Instant finishedOn,
        @Nullable String certificate,
        @Nullable Link previous,
        Link next)
        implements SensitivePage {

    /**
     * A link to another page.
     *
     * @param title of the step it leads to, or the key of other words
     * @param language of the title, or null where it is a key
     */
    public record Link(
            String address, String title, @Nullable String language) {

        public String words(Layout layout) {
            return language == null ? layout.text(title) : title;
        }

        /** The {@code lang} attribute of the words, or null for none. */
        public @Nullable String lang(Layout layout) {
            return language == null ? null : layout.lang(language);
        }
    }

    /** The {@code lang} attribute of what the step says, or null for none. */
    public @Nullable String lang(Layout layout) {
        return layout.lang(language);
    }

    /** In the address: something was kept, and the page says so. */
    static final String KEPT = "kept";

    /** In the address: it was kept beside something newer; something newer wasn't deleted; it was of an earlier round. */
    static final String BESIDE = "beside";

    static final String NOT_DELETED = "not-deleted";
    static final String EARLIER_ROUND = "earlier";

    public boolean signedIn() {
        return phoneKey != null;
    }

    /** Whether the button on the page leads on already, so that a link beneath would say it twice. */
    public boolean nextIsButton() {
        if (quiz != null) {
            return quiz.result() != null && quiz.result().finishes();
        }
        return scenario != null ? scenario.finishes() : !signedIn() || finishedOn != null;
    }

    /** Whether a form was sent with something missing. */
    public boolean refused() {
        return (quiz != null && quiz.leftOut())
                || (scenario != null && scenario.nothingChosen())
                || (reflection != null && reflection.error() != null);
    }

    @Override
    public boolean sensitive() {
        return module.sensitive();
    }

    @Override
    public String insteadOfThis() {
        return course.address();
    }

    /** Whether the reader is told first what the module is about: here for those who came straight to its first step. */
    public boolean noteFirst() {
        return number == 1 && module.contentNote() != null;
    }

    /** Whether that note also says that the module can be left out. */
    public boolean skippable() {
        return course.skippable(module);
    }

    /** What the browser's tab and its history show: nothing that tells what a sensitive module is about. */
    public String pageTitle(Layout layout) {
        return sensitive()
                ? layout.text("assessment.neutral-title", number, module.steps().size())
                : title + " - " + module.title();
    }
}
