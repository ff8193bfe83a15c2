package org.kinshipready.server;

import java.util.stream.Stream;

/** Addresses that accept a form but belong to no controller, such as Spring Security's. Each feature names its own. */
public interface PostAddresses {

    /** As patterns of Spring MVC. */
    Stream<String> patterns();
}
