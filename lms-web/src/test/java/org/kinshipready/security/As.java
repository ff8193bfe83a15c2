package org.kinshipready.security;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.kinshipready.people.SignedIn;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Has a request come from somebody. */
public final class As {

    private As() {}

    /** From a browser in which somebody is signed in; what it posts carries the token of the form. */
    public static RequestPostProcessor as(SignedIn who) {
        return request -> user(new TrialAccount("test", who)).postProcessRequest(csrf().postProcessRequest(request));
    }
}
