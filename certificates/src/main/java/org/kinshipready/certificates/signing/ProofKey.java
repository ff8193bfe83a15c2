package org.kinshipready.certificates.signing;

import java.security.PrivateKey;
import java.security.PublicKey;
import org.kinshipready.certificates.CertificateFacts;

/** Signs proofs, with Ed25519. */
final class ProofKey {

    private final PrivateKey key;
    private final byte[] raw;

    ProofKey(PrivateKey key, PublicKey publicKey) {
        this.key = key;
        this.raw = Ed25519.raw(publicKey);
    }

    SignedProof sign(CertificateFacts facts, byte[] salt) {
        return SignedProof.sign(facts, salt, key, Hashes.keyId(raw));
    }

    /** The public key as certificates contain it. */
    String publicKey() {
        return Hashes.base64(raw);
    }
}
