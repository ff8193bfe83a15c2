package org.kinshipready.site;

/**
 * A page that somebody may not want to be seen reading. If the {@code page} that a controller shows says it is one, no
 * browser keeps it, and the exit button is explained before it first appears.
 */
public interface SensitivePage {

    boolean sensitive();

    /** Where to go instead, for readers who would rather not continue. */
    String insteadOfThis();
}
