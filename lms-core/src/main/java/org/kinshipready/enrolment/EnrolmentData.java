package org.kinshipready.enrolment;

import java.util.Set;
import org.kinshipready.people.PersonalData;
import org.springframework.stereotype.Component;

/** What somebody does in a course, has completed, and wrote for themselves. */
@Component
class EnrolmentData implements PersonalData {

    @Override
    public Set<String> collections() {
        return Set.of("enrolments", "completions", "reflections");
    }
}
