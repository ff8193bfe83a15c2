package org.kinshipready.reporting.web;

import java.util.List;
import java.util.Set;
import org.kinshipready.feature.Addresses;
import org.kinshipready.feature.FeaturePages;
import org.kinshipready.feature.WorkPage;
import org.kinshipready.people.Role;
import org.springframework.stereotype.Component;

/** How many people learn, and which modules need checking. */
@Component
class ReportingPages implements FeaturePages {

    private static final Set<Role> COUNTS = Set.of(Role.TRAINER, Role.PARTNER, Role.MANAGER);
    private static final Set<Role> CHECKS = Set.of(Role.TRAINER, Role.PARTNER, Role.REVIEWER, Role.MANAGER);

    @Override
    public void open(Addresses addresses) {
        addresses
                .to(COUNTS, "GET /reports", "GET /reports/{pathway}/{id}", "ANY /reports/**")
                .to(CHECKS, "GET /drafts");
    }

    @Override
    public List<WorkPage> work() {
        return List.of(new WorkPage("reports", "/reports", COUNTS, 20), new WorkPage("drafts", "/drafts", CHECKS, 30));
    }
}
