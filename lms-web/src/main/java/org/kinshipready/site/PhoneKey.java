package org.kinshipready.site;

import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** What a phone may know a signed-in person by, so that unsent work on the phone stays theirs. */
@FunctionalInterface
public interface PhoneKey {

    @Nullable
    String of(Principal who);
}
