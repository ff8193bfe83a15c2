package org.kinshipready.enrolment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinshipready.arrivals.Arrivals;
import org.kinshipready.arrivals.Change;
import org.kinshipready.arrivals.Origin;
import org.kinshipready.arrivals.Outcome;

/**
 * Everything a learner entered in one quiz: the answers they haven't handed in, and those they have. Pure functions
 * decide what an arrival does to it.
 *
 * @param unsent the answers chosen so far; handing in clears them
 */
record QuizRecord(@Nullable Answered answered, Arrivals<Map<String, List<Integer>>> unsent) {

    /** What follows from an arrival; {@code null} if nothing changes. */
    record Next(QuizRecord after, Outcome outcome) {}

    /** Keeps what was chosen so far. If the same form has already been handed in, this is late and does nothing. */
    Next save(Map<String, List<Integer>> chosen, Origin origin, Instant now) {
        if (handedIn(origin.id().form())) {
            return new Next(this, Outcome.NOTHING_NEW);
        }
        Change<Map<String, List<Integer>>> change = unsent.keep(origin, chosen, now);
        return new Next(new QuizRecord(answered, change.after()), change.outcome());
    }

    /**
     * Takes answers that are handed in. They become the latest, unless they waited on a phone while something else was
     * done here: then they are kept beside.
     */
    Next handIn(Submission submission, boolean finishes, Origin origin, Instant now) {
        if ((answered != null && answered.has(submission)) || unsent.sentBefore(origin)) {
            return new Next(this, Outcome.NOTHING_NEW);
        }
        Arrivals<Map<String, List<Integer>>> after = unsent.handIn(origin, now);
        boolean inOrder = unsent.follows(origin);
        if (answered == null) {
            return new Next(
                    new QuizRecord(new Answered(submission, finishes ? submission : null), after), Outcome.KEPT);
        }
        if (!inOrder && origin.waited()) {
            return new Next(new QuizRecord(answered.beside(submission, finishes), after), Outcome.BESIDE);
        }
        return new Next(new QuizRecord(answered.after(submission, finishes, !inOrder), after), Outcome.KEPT);
    }

    private boolean handedIn(String form) {
        return Optional.ofNullable(answered).stream()
                .flatMap(Answered::all)
                .anyMatch(submission -> submission.formId().equals(form));
    }
}
