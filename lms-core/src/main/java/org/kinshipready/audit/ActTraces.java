package org.kinshipready.audit;

/** Where a feature looks for what an act has changed: it stores the act's id with the change, and keeps it for ever. */
public interface ActTraces {

    /**
     * Whether a change by this act is stored.
     *
     * @param subject what it was done to
     * @param id the act's own
     */
    boolean has(Act act, String subject, String id);
}
