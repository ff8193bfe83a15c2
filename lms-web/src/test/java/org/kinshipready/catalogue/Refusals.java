package org.kinshipready.catalogue;

import java.util.List;
import org.kinshipready.content.Problem;

/** Why something wasn't published, for tests that publish: nobody is signed in there who might read it. */
public final class Refusals {

    private Refusals() {}

    public static List<Problem> of(Catalogue catalogue) {
        return catalogue.problems();
    }
}
