package org.kinshipready.certificates.signing;

import java.security.SecureRandom;
import org.kinshipready.certificates.CertificateFacts;
import org.kinshipready.certificates.CertificatePdf;
import org.kinshipready.certificates.Proof;

/** Makes certificates that can be believed: drawn, with a proof in them, and signed. Can be shared between threads. */
public final class CertificateSigner {

    private final CertificatePdf pdf;
    private final SigningKeys keys;
    private final SecureRandom random = new SecureRandom();

    public CertificateSigner(CertificatePdf pdf, SigningKeys keys) {
        this.pdf = pdf;
        this.keys = keys;
    }

    /**
     * The certificate as a signed PDF file. It is different each time, because the proof's salt is new.
     *
     * @throws IllegalArgumentException as {@link CertificatePdf#draw(CertificateFacts, Proof)} says
     */
    public byte[] sign(CertificateFacts facts) {
        byte[] salt = new byte[SignedProof.SALT_BYTES];
        random.nextBytes(salt);
        return sign(facts, salt);
    }

    byte[] sign(CertificateFacts facts, byte[] salt) {
        if (facts.code().isEmpty() || facts.courseId().isEmpty()) {
            throw new IllegalArgumentException("A certificate without a code or a course can't be signed");
        }
        SignedProof proof = keys.proofKey().sign(facts, salt);
        byte[] drawn = pdf.draw(facts, new Proof(proof.text(), keys.proofKey().publicKey()));
        Statement statement = new Statement(facts.trial(), facts.code(), facts.courseId(), facts.completed());
        return new Signatures(keys.documentKey()).sign(drawn, facts, statement.text());
    }
}
