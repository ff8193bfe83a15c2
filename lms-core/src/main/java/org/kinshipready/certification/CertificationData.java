package org.kinshipready.certification;

import java.util.Set;
import org.kinshipready.people.PersonalData;
import org.springframework.stereotype.Component;

/** Certificates, their files, and what is shown of them. */
@Component
class CertificationData implements PersonalData {

    @Override
    public Set<String> collections() {
        return Set.of("certificates", "certificate_files", "certificate_issues");
    }
}
