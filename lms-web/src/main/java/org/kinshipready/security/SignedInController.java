package org.kinshipready.security;

import java.util.Optional;
import org.kinshipready.people.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells the script that keeps unsent work who is signed in, and gives it a token for sending. */
@Controller
class SignedInController {

    static final String ADDRESS = "/signed-in";

    /**
     * Who is signed in, as far as a phone may know.
     *
     * @param person what the phone knows them by
     * @param header the header that carries the token
     */
    record Answer(String person, String header, String token) {}

    /** 401 if nobody is signed in. Asking doesn't make a session. */
    @GetMapping(ADDRESS)
    ResponseEntity<Answer> who(Optional<SignedIn> who, CsrfToken csrf) {
        return who.map(person ->
                        ResponseEntity.ok(new Answer(person.id().phoneKey(), csrf.getHeaderName(), csrf.getToken())))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.UNAUTHORIZED).build());
    }
}
