package org.kinshipready.security.session;

import java.util.Set;
import org.kinshipready.people.PersonalData;
import org.springframework.stereotype.Component;

/** The sessions in which someone is signed in. */
@Component
class SessionData implements PersonalData {

    @Override
    public Set<String> collections() {
        return Set.of("sessions");
    }
}
