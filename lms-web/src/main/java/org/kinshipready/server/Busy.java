package org.kinshipready.server;

/** Says that this process is being asked to do more at once than it takes on. */
public final class Busy {

    /** The reason that goes with status 503, for the page that says so. */
    public static final String MESSAGE = "busy";

    private Busy() {}
}
