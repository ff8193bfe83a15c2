package org.kinshipready.catalogue.web;

import org.kinshipready.site.UnsentForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of the forms around courses may travel through signing in. */
@Configuration(proxyBeanMethods = false)
class CataloguePages {

    @Bean
    UnsentForm unsentReasonToWithdrawCourse() {
        return UnsentForm.at(WithdrawController.ADDRESS).words(WithdrawController.REASON);
    }
}
