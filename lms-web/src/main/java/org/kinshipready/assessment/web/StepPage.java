package org.kinshipready.assessment.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kinshipready.content.Course;
import org.kinshipready.content.CourseModule;
import org.kinshipready.site.Layout;
import org.kinshipready.site.SensitivePage;

/**
 * One step, one screen. Exactly one of {@code html}, {@code checklist}, {@code quiz}, {@code scenario} and {@code
 * reflection} is set.
 *
 * @param language of the step, which may be English in a translated module
 * @param number counted from 1 within the module
 * @param address of this step, which its form goes to
 * @param marks what its form carries besides the reader's own input
 * @param ofAnEarlierRound whether the save that just arrived belongs to a round that a renewal has ended
 * @param phoneKey what the reader's phone knows them by, or null for a reader without an account
 * @param finishedOn when the reader finished it, or null
 * @param certificate where the certificate is once the course is completed, else null
 * @param next where the reader continues
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
     * @param title of the step it leads to, or the key of a message
     * @param language of the title, or null if it is a key
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

    /** In the address: something was saved, and the page says so. */
    static final String KEPT = "kept";

    /**
     * In the address: it was kept beside something newer; a newer text was not deleted; it was from an earlier round.
     */
    static final String BESIDE = "beside";

    static final String NOT_DELETED = "not-deleted";
    static final String EARLIER_ROUND = "earlier";

    public boolean signedIn() {
        return phoneKey != null;
    }

    /** Whether the button on the page already leads on, so that a link below it would repeat it. */
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

    /** Whether to say first what the module is about, for readers who came straight to its first step. */
    public boolean noteFirst() {
        return number == 1 && module.contentNote() != null;
    }

    /** Whether that note also says that the module can be skipped. */
    public boolean skippable() {
        return course.skippable(module);
    }

    /** The title for the browser's tab and history. It never gives away what a sensitive module is about. */
    public String pageTitle(Layout layout) {
        return sensitive()
                ? layout.text("assessment.neutral-title", number, module.steps().size())
                : title + " - " + module.title();
    }
}
