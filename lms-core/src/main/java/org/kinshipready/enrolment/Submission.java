package org.kinshipready.enrolment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinshipready.content.Version;

/**
 * One set of answers to a quiz, and the result: stored, and never recomputed.
 *
 * @param formId made with the form, so that the same form sent twice is one submission
 * @param version the exact version that was answered
 * @param at when it arrived here
 * @param phoneAt when it was sent, by the clock of the phone it waited on, or null if it didn't wait
 * @param chosen the numbers of the options chosen, from 0, by question
 * @param right whether the answer was right, by question
 * @param score 100 x right / all, rounded down
 */
public record Submission(
        String formId,
        Version version,
        Instant at,
        @Nullable Instant phoneAt,
        Map<String, List<Integer>> chosen,
        Map<String, Boolean> right,
        int score) {

    /** Whether it is the same form with the same answers: then it is the same submission, whenever it arrives. */
    boolean isSameAs(Submission other) {
        return formId.equals(other.formId) && chosen.equals(other.chosen);
    }
}
