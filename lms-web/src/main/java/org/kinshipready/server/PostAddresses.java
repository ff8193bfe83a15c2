package org.kinshipready.server;

import java.util.stream.Stream;

/** Addresses that take a form and aren't a controller's, such as those of Spring Security: a feature hands in its own. */
public interface PostAddresses {

    /** As patterns of Spring MVC. */
    Stream<String> patterns();
}
