package org.kinshipready.certificates.signing;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.asn1.x509.Certificate;

/**
 * Signs files.
 *
 * @param chain the certificate of the key, then those that vouch for it
 */
record DocumentKey(PrivateKey key, List<X509Certificate> chain) {

    /** The signature over bytes with this hash. For any one key it always has the same length. */
    byte[] sign(byte[] digest) {
        PublicKey publicKey = chain.getFirst().getPublicKey();
        Algorithm algorithm = Algorithm.of(publicKey).orElseThrow();
        List<Certificate> certificates = certificates();
        byte[] signature = algorithm.sign(key, publicKey, Cms.signedAttributes(certificates, digest));
        return Cms.encoded(certificates, digest, algorithm, signature);
    }

    /** The length of the signatures that {@link #sign} gives. */
    int length() {
        PublicKey publicKey = chain.getFirst().getPublicKey();
        Algorithm algorithm = Algorithm.of(publicKey).orElseThrow();
        byte[] signature = new byte[algorithm.length(publicKey)];
        return Cms.encoded(certificates(), Hashes.sha256(new byte[0]), algorithm, signature).length;
    }

    private List<Certificate> certificates() {
        return chain.stream().map(DocumentKey::structure).toList();
    }

    private static Certificate structure(X509Certificate certificate) {
        try {
            return Certificate.getInstance(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
