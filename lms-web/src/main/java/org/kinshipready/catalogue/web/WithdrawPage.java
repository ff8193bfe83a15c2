package org.kinshipready.catalogue.web;

import org.kinshipready.catalogue.Withdrawals;
import org.kinshipready.content.Course;

/**
 * The form that asks why a course is withdrawn.
 *
 * @param reason as typed before, maybe empty
 * @param refused whether it was too short or too long
 */
public record WithdrawPage(Course course, String reason, boolean refused) {

    /** Whether the reason was sent when its writer had been signed out. */
    public boolean notSaved() {
        return !refused && !reason.isEmpty();
    }

    /** How many characters a reason may have. */
    public int longest() {
        return Withdrawals.MAX_REASON;
    }
}
