package org.kinshipready.certification.web;

import org.kinshipready.site.UnsentForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of the forms around certificates may travel through signing in. */
@Configuration(proxyBeanMethods = false)
class CertificationPages {

    @Bean
    UnsentForm unsentName() {
        return UnsentForm.at(NameController.ADDRESS).words("name").along("course");
    }

    @Bean
    UnsentForm unsentShown() {
        return UnsentForm.at(CertificateController.address("{courseId}")).choices(CertificateController.SHOWN);
    }

    @Bean
    UnsentForm unsentReasonToWithdrawCertificate() {
        return UnsentForm.at(ManagedCertificatesController.ADDRESS + "/{code}/withdraw")
                .words(ManagedCertificatesController.REASON);
    }

    @Bean
    UnsentForm unsentReasonToRestoreCertificate() {
        return UnsentForm.at(ManagedCertificatesController.ADDRESS + "/{code}/restore")
                .words(ManagedCertificatesController.REASON);
    }
}
