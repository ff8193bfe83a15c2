package org.kinshipready.certification.web;

import java.nio.file.Path;
import java.time.Clock;
import org.kinshipready.certificates.CertificatePdf;
import org.kinshipready.certificates.signing.CertificateSigner;
import org.kinshipready.certificates.signing.PublicKeys;
import org.kinshipready.certificates.signing.SigningKeys;
import org.kinshipready.certificates.signing.SigningKeysUnusable;
import org.kinshipready.certification.Issuer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Gets the keys that sign certificates: those from the settings, or self-made ones if certificates are only a trial.
 */
@Configuration(proxyBeanMethods = false)
class SigningConfiguration {

    private static final Logger log = LoggerFactory.getLogger(SigningConfiguration.class);

    @Bean
    SigningKeys signingKeys(
            @Value("${lms.signing.keystore:}") String keyStore,
            @Value("${lms.signing.password:}") String password,
            @Value("${lms.signing.key:}") String key,
            @Value("${lms.data:data}") String data,
            Issuer issuer,
            Clock clock) {
        if (!keyStore.isBlank()) {
            return SigningKeys.read(Path.of(keyStore), password.toCharArray(), key, clock.instant());
        }
        if (!issuer.trial()) {
            throw new SigningKeysUnusable(
                    "There are no keys to sign certificates with",
                    "Make a key store as docs/operators/signing.md says, and name it with lms.signing.keystore and "
                            + "lms.signing.password (LMS_SIGNING_KEYSTORE and LMS_SIGNING_PASSWORD in the environment).");
        }
        TrialKeys trial = TrialKeys.in(Path.of(data));
        trial.makeOnce();
        log.info("Certificates are signed with self-made keys ({}), and say that they aren't real", trial.file());
        return SigningKeys.read(trial.file(), TrialKeys.PASSWORD, "", clock.instant());
    }

    @Bean
    CertificateSigner certificateSigner(CertificatePdf pdf, SigningKeys keys) {
        return new CertificateSigner(pdf, keys);
    }

    @Bean
    PublicKeys publicKeys(SigningKeys keys, Issuer issuer) {
        return keys.publicKeys(issuer.name());
    }
}
