package org.kinshipready.audit.web;

import java.util.List;
import java.util.Set;
import org.kinshipready.feature.Addresses;
import org.kinshipready.feature.FeaturePages;
import org.kinshipready.feature.WorkPage;
import org.kinshipready.people.Role;
import org.springframework.stereotype.Component;

/** What staff did, for managers. */
@Component
class AuditPages implements FeaturePages {

    @Override
    public void open(Addresses addresses) {
        addresses.to(Set.of(Role.MANAGER), "GET /manage/audit");
    }

    @Override
    public List<WorkPage> work() {
        return List.of(new WorkPage("audit", "/manage/audit", Set.of(Role.MANAGER), 50));
    }
}
