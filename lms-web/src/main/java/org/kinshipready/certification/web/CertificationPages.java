package org.kinshipready.certification.web;

import java.util.List;
import java.util.Set;
import org.kinshipready.feature.Addresses;
import org.kinshipready.feature.FeaturePages;
import org.kinshipready.feature.WorkPage;
import org.kinshipready.people.Role;
import org.kinshipready.site.UnsentForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Certificates: learners see their own, anyone can check somebody else's, and managers see them all. */
@Configuration(proxyBeanMethods = false)
class CertificationPages implements FeaturePages {

    @Override
    public void open(Addresses addresses) {
        addresses
                .toAnybody(
                        "GET /verify",
                        "GET /verify/offline.json",
                        "GET /verify/{typed}",
                        "GET /.well-known/kinship-ready-keys.json")
                .toSignedIn(
                        "GET /my-learning",
                        "GET /my-learning/name",
                        "POST /my-learning/name",
                        "GET /my-learning/certificates/{courseId}",
                        "POST /my-learning/certificates/{courseId}",
                        "GET /my-learning/record/{pathway}",
                        "GET /certificates/{code}.pdf",
                        "ANY /my-learning/**",
                        "ANY /certificates/**")
                .to(
                        Set.of(Role.MANAGER),
                        "GET /manage/certificates",
                        "GET /manage/certificates/{code}",
                        "GET /manage/certificates/{code}/withdraw",
                        "GET /manage/certificates/{code}/restore",
                        "POST /manage/certificates/{code}/withdraw",
                        "POST /manage/certificates/{code}/restore");
    }

    @Override
    public List<WorkPage> work() {
        return List.of(new WorkPage("certificates", "/manage/certificates", Set.of(Role.MANAGER), 40));
    }

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
