package org.kinshipready.enrolment;

import java.time.LocalDate;

/**
 * Says when a completion needs to be renewed.
 *
 * @param completion the person's last completion of the course
 * @param due the last day for renewing it, in London
 * @param overdue whether that day has passed
 */
public record Renewal(Completion completion, LocalDate due, Stage stage, boolean overdue) {

    /** How far a renewal is today. */
    public enum Stage {
        /** It is too early to start. */
        LATER,
        /** It may start. */
        OFFERED,
        /** Its round has started. */
        BEGUN
    }

    /** Whether the next round may start today. */
    public boolean offered() {
        return stage == Stage.OFFERED;
    }
}
