package org.kinshipready.certificates.signing;

import java.security.cert.X509Certificate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinshipready.certificates.CertificateCode;

/**
 * What was found out about a file.
 *
 * @param verdict what it comes to
 * @param why what is wrong with it, to end a sentence with; empty if nothing is
 * @param certificate what it says, if nothing is wrong with it
 */
public record Verification(Verdict verdict, String why, Optional<Certificate> certificate) {

    /** What it comes to. */
    public enum Verdict {
        /** Signed, and not changed since. Who signed it is another question. */
        INTACT,
        /** Once one of ours, or made to look like one. */
        ALTERED,
        /** Another file. */
        NOT_OURS
    }

    /** Whether the signer is one of those whose public keys were given. */
    public enum Signer {
        KNOWN,
        UNKNOWN,
        NOT_ASKED
    }

    /**
     * What a certificate says about itself; its signature vouches for it.
     *
     * @param code names it
     * @param trial whether it is a trial certificate
     * @param proof what its QR code says without a server
     * @param signedBy the key that signed the file
     */
    public record Certificate(
            CertificateCode code, boolean trial, SignedProof proof, X509Certificate signedBy, Signer signer) {}

    static Verification notOurs() {
        return new Verification(Verdict.NOT_OURS, "it isn't a certificate of Kinship Ready", Optional.empty());
    }

    static Verification altered(@Nullable String why) {
        return new Verification(Verdict.ALTERED, String.valueOf(why), Optional.empty());
    }

    static Verification intact(Certificate certificate) {
        return new Verification(Verdict.INTACT, "", Optional.of(certificate));
    }
}
