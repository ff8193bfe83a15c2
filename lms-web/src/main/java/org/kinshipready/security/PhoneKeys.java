package org.kinshipready.security;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.kinshipready.site.PhoneKey;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Gives every page the key of the person signed in. */
@Component
class PhoneKeys implements PhoneKey {

    @Override
    public @Nullable String of(Principal who) {
        return who instanceof Authentication known && known.getPrincipal() instanceof HoldsSignedIn holder
                ? holder.signedIn().id().phoneKey()
                : null;
    }
}
