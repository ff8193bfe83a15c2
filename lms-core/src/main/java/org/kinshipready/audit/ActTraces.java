package org.kinshipready.audit;

/**
 * Lets a feature say whether an act changed anything: it stores the act's id with the change, and keeps it for ever.
 */
public interface ActTraces {

    /**
     * Whether a change by this act is stored.
     *
     * @param subject what the act was done to
     * @param id the act's id
     */
    boolean has(Act act, String subject, String id);
}
