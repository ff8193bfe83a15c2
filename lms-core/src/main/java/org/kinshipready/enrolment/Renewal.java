package org.kinshipready.enrolment;

import java.time.LocalDate;

/**
 * That a completion is to be renewed.
 *
 * @param completion the last one of a person's course
 * @param due by when, in London
 */
public record Renewal(Completion completion, LocalDate due, Stage stage) {

    /** How it stands with a renewal today. */
    public enum Stage {
        /** There is time yet. */
        LATER,
        /** It may begin. */
        OFFERED,
        /** It may begin, and should have. */
        OVERDUE,
        /** Its round has begun. */
        BEGUN
    }

    /** Whether the next round may begin today. */
    public boolean offered() {
        return stage == Stage.OFFERED || stage == Stage.OVERDUE;
    }
}
