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

    /** How far a renewal is today. */
    public enum Stage {
        /** It is too early to start. */
        LATER,
        /** It may begin. */
        OFFERED,
        /** Its round has started. */
        BEGUN
    }

    /** Whether the next round may begin today. */
    public boolean offered() {
        return stage == Stage.OFFERED;
    }
}
