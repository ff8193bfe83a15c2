package org.kinshipready.site;

/**
 * A page that somebody may not want to be seen reading. Whatever a controller shows as {@code page} and says so is
 * kept by no browser, and the exit button is explained before it is first seen.
 */
public interface SensitivePage {

    boolean sensitive();

    /** Where whoever would rather not go on goes instead. */
    String insteadOfThis();
}
