package org.kinshipready.audit;

import java.util.Set;
import org.kinshipready.people.PersonalData;
import org.springframework.stereotype.Component;

/** What a member of staff did. */
@Component
class AuditData implements PersonalData {

    @Override
    public Set<String> collections() {
        return Set.of("audit");
    }
}
