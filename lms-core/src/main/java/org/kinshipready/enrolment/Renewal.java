package org.kinshipready.enrolment;

import java.time.LocalDate;

/**
 * That a completion is to be renewed.
 *
 * @param completion the last one of a person's course
 * @param due by when, in London
 * @param overdue whether that day has passed
 */
public record Renewal(Completion completion, LocalDate due, Stage stage, boolean overdue) {

    /** How it stands with a renewal today. */
    public enum Stage {
        /** There is time yet. */
        LATER,
        /** It may begin. */
        OFFERED,
        /** Its round has begun. */
        BEGUN
    }

    /** Whether the next round may begin today. */
    public boolean offered() {
        return stage == Stage.OFFERED;
    }
}
