package org.kinshipready.feature;

import java.util.List;

/**
 * What a feature brings to the pages. Each feature has a bean of this, which is found by itself.
 *
 * <p>Addresses are closed unless a feature opens them: a route of a controller that no feature names here isn't there
 * (404), and a test fails.
 */
public interface FeaturePages {

    /** Opens the feature's addresses, each to those who may have it. */
    void open(Addresses addresses);

    /** The pages that the work of staff is on. */
    default List<WorkPage> work() {
        return List.of();
    }
}
