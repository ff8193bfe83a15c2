package org.kinshipready.site;

import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** What a phone may know somebody by, who is signed in: so that what waits on it for a signal stays theirs. */
@FunctionalInterface
public interface PhoneKey {

    @Nullable
    String of(Principal who);
}
