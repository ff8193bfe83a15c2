package org.kinshipready.reporting;

import java.time.LocalDate;

/**
 * That a module, in one language, is to be read by somebody who knows.
 *
 * @param language of its words, two letters
 * @param draft whether no named reviewer has checked it yet
 * @param reviewBy the day its facts must be checked again
 */
public record ModuleReview(String address, String title, String language, boolean draft, LocalDate reviewBy, Due due) {

    /** How near that day is. */
    public enum Due {
        LATER,
        SOON,
        PAST
    }
}
