package org.kinshipready.certificates.signing;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.kinshipready.certificates.CertificateCode;
import org.kinshipready.certificates.signing.Verification.Signer;

/**
 * Finds out whether a file is a certificate as it was issued, with only the file and, ideally, the issuer's public
 * keys.
 */
public final class Verifier {

    private final @Nullable PublicKeys known;

    /** A verifier that can say that a file wasn't altered, but not whether to believe who signed it. */
    public Verifier() {
        this.known = null;
    }

    /** A verifier that also says whether an issuer with these keys signed the file. */
    public Verifier(PublicKeys known) {
        this.known = known;
    }

    public Verification verify(byte[] bytes) {
        SignedFile file = new SignedFile(bytes);
        if (!file.isMarked()) {
            return Verification.notOurs();
        }
        try {
            return Verification.intact(certificate(file));
        } catch (Altered altered) {
            return Verification.altered(altered.getMessage());
        }
    }

    // The cheap checks come first: a hash finds nearly every change.
    private Verification.Certificate certificate(SignedFile file) throws Altered {
        UnverifiedCms signature = file.signature();
        X509Certificate signedBy = certificate(Cms.der(signature.chain().getFirst()));
        Algorithm algorithm = Algorithm.of(signedBy.getPublicKey())
                .orElseThrow(() -> new Altered("its signature is of a kind that certificates of ours don't have"));
        if (!signature.isSignedBy(signedBy.getPublicKey(), algorithm)) {
            throw new Altered("its signature isn't that of the signer whom it names");
        }
        XmpProof xmp = XmpProof.in(file.text());
        byte[] proofKey = decoded(xmp.key());
        SignedProof proof =
                SignedProof.parse(xmp.proof()).orElseThrow(() -> new Altered("the proof in it can't be read"));
        if (!proof.isSignedBy(proofKey, xmp.code())) {
            throw new Altered("the proof in it was made for another certificate, or was changed");
        }
        String statement = file.statement();
        boolean trial = statement.startsWith(Statement.TRIAL);
        boolean another = proof.trial() && !trial;
        if (another
                || !statement.equals(new Statement(trial, xmp.code(), proof.courseId(), proof.completed()).text())) {
            throw new Altered("the proof in it is that of another certificate");
        }
        return new Verification.Certificate(
                code(xmp), trial || SelfMadeKeys.made(signedBy), proof, signedBy, signer(signedBy, proofKey));
    }

    private static CertificateCode code(XmpProof xmp) throws Altered {
        return CertificateCode.parse(xmp.code())
                .filter(code -> code.value().equals(xmp.code()))
                .orElseThrow(() -> new Altered("the code in it isn't that of a certificate"));
    }

    private Signer signer(X509Certificate signedBy, byte[] proofKey) {
        if (known == null) {
            return Signer.NOT_ASKED;
        }
        return known.hasDocumentKey(signedBy.getPublicKey()) && known.hasProofKey(proofKey)
                ? Signer.KNOWN
                : Signer.UNKNOWN;
    }

    private static byte[] decoded(String base64) throws Altered {
        try {
            return Base64.getUrlDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new Altered("the key in it can't be read");
        }
    }

    private static X509Certificate certificate(byte[] encoded) throws Altered {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
        } catch (CertificateException e) {
            throw new Altered("the signer's certificate can't be read");
        }
    }
}
