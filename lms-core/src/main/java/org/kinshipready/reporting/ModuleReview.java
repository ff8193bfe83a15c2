package org.kinshipready.reporting;

import java.time.LocalDate;

/**
 * A module, in one language, that an expert needs to check.
 *
 * @param language of its words, two letters
 * @param draft whether no named reviewer has checked it yet
 * @param reviewBy the day its facts must be checked again
 */
public record ModuleReview(String address, String title, String language, boolean draft, LocalDate reviewBy, Due due) {

    /** How close that day is. */
    public enum Due {
        LATER,
        SOON,
        PAST
    }
}
