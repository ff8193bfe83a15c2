package org.kinshipready.feature;

import java.util.List;

/**
 * What a feature adds to the pages. Each feature has one bean of this type, which is found automatically.
 *
 * <p>Addresses are closed unless a feature opens them: a controller's route that no feature names here is answered with
 * 404, and a test fails.
 */
public interface FeaturePages {

    /** Opens the feature's addresses, each to those who may have it. */
    void open(Addresses addresses);

    /** The pages where staff do their work. */
    default List<WorkPage> work() {
        return List.of();
    }
}
