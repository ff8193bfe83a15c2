package org.kinshipready.security;

import org.kinshipready.feature.Addresses;
import org.kinshipready.feature.FeaturePages;
import org.springframework.stereotype.Component;

/** Signing in and out, in the trial mode and with an identity provider, and leaving fast. */
@Component
class SecurityPages implements FeaturePages {

    @Override
    public void open(Addresses addresses) {
        addresses
                .toAnybody(
                        "GET /sign-in",
                        "POST /sign-in",
                        "POST /sign-out",
                        "GET /exit",
                        "ANY /sign-in/failed",
                        "GET /login/oauth2/code/{registrationId}",
                        "POST /logout/connect/back-channel/{registrationId}",
                        // A script asks whether anybody is: it is told so (401), and not led away.
                        "GET /signed-in")
                .toSignedIn("POST /sign-in/unsent", "POST /sign-in/refused");
    }
}
