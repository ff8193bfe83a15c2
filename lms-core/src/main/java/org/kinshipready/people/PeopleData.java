package org.kinshipready.people;

import java.util.Set;
import org.springframework.stereotype.Component;

/** Who has signed in, and the name for their certificates. */
@Component
class PeopleData implements PersonalData {

    @Override
    public Set<String> collections() {
        return Set.of("people");
    }
}
