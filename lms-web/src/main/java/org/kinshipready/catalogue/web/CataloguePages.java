package org.kinshipready.catalogue.web;

import java.util.List;
import java.util.Set;
import org.kinshipready.feature.Addresses;
import org.kinshipready.feature.FeaturePages;
import org.kinshipready.feature.WorkPage;
import org.kinshipready.people.Role;
import org.kinshipready.site.UnsentForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Everybody can see what is published; managers decide what is offered. */
@Configuration(proxyBeanMethods = false)
class CataloguePages implements FeaturePages {

    @Override
    public void open(Addresses addresses) {
        addresses
                .toAnybody(
                        "GET /about",
                        "GET /glossary",
                        "GET /help",
                        "GET /worried",
                        "GET /{pathway}",
                        "GET /{pathway}/{course}/images/{name}")
                // Nobody else learns what is there and what isn't.
                .to(
                        Set.of(Role.MANAGER),
                        "GET /manage",
                        "GET /manage/{pathway}/{id}",
                        "POST /manage/{pathway}/{id}",
                        "ANY /manage/**");
    }

    @Override
    public List<WorkPage> work() {
        return List.of(new WorkPage("manage", "/manage", Set.of(Role.MANAGER), 10));
    }

    @Bean
    UnsentForm unsentReasonToWithdrawCourse() {
        return UnsentForm.at(WithdrawController.ADDRESS).words(WithdrawController.REASON);
    }
}
