package org.kinshipready.certificates.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The keys of an issuer, from a key store (PKCS #12): those that sign now, and those that signed earlier.
 *
 * <p>Two keys sign each certificate: entry {@code <id>}, RSA or EC P-256, the file; entry {@code <id>-proof}, Ed25519,
 * the proof in its QR code. All other entries are retired keys, which are still recognised; they no longer need a
 * private key.
 */
public final class SigningKeys {

    private static final String PROOF = "-proof";

    private final String id;
    private final DocumentKey documentKey;
    private final ProofKey proofKey;
    private final List<X509Certificate> certificates;

    private SigningKeys(String id, DocumentKey documentKey, ProofKey proofKey, List<X509Certificate> certificates) {
        this.id = id;
        this.documentKey = documentKey;
        this.proofKey = proofKey;
        this.certificates = certificates;
    }

    /**
     * Reads a key store.
     *
     * @param keyId names the pair that signs; may be empty if there is only one
     * @throws SigningKeysUnusable if it can't be used; says what is wrong with it
     */
    public static SigningKeys read(Path file, char[] password, String keyId, Instant now) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new SigningKeysUnusable(
                    "There is no key store " + file,
                    "Make one as docs/operators/signing.md says, or name another one.",
                    e);
        } catch (IOException e) {
            throw new SigningKeysUnusable(
                    "The key store " + file + " can't be read: " + e,
                    "Let the user who runs the application read it, and nobody else.",
                    e);
        }
        return read(file.toString(), bytes, password, keyId, now);
    }

    static SigningKeys read(String file, byte[] bytes, char[] password, String keyId, Instant now) {
        return new Entries(file, bytes, password).keys(keyId, now);
    }

    /** Names the pair that signs. */
    public String id() {
        return id;
    }

    /** What the certificate of the signing key says about its holder. */
    public String subject() {
        return documentKey.chain().getFirst().getSubjectX500Principal().getName();
    }

    /** What others need to check certificates that any of these keys signed. */
    public PublicKeys publicKeys(String issuer) {
        return PublicKeys.of(issuer, certificates);
    }

    DocumentKey documentKey() {
        return documentKey;
    }

    ProofKey proofKey() {
        return proofKey;
    }

    /** An opened key store, with a message for everything that can be wrong with it. */
    private static final class Entries {

        private final String file;
        private final char[] password;
        private final KeyStore store;

        Entries(String file, byte[] bytes, char[] password) {
            this.file = file;
            this.password = password;
            try {
                store = KeyStore.getInstance("PKCS12");
                store.load(new ByteArrayInputStream(bytes), password);
            } catch (IOException | GeneralSecurityException e) {
                throw e.getCause() instanceof UnrecoverableKeyException
                        ? new SigningKeysUnusable(
                                "The password isn't that of the key store " + file,
                                "Give the right one as lms.signing.password (LMS_SIGNING_PASSWORD in the environment).",
                                e)
                        : new SigningKeysUnusable(
                                file + " isn't a key store (PKCS #12)",
                                "Make one as docs/operators/signing.md says.",
                                e);
            }
        }

        SigningKeys keys(String keyId, Instant now) {
            try {
                String id = keyId.isBlank() ? onlyPair() : keyId.strip();
                DocumentKey document = new DocumentKey(key(id), chain(id));
                X509Certificate certificate = document.chain().getFirst();
                if (Algorithm.of(certificate.getPublicKey()).isEmpty()) {
                    throw unusable("The key %s signs with %s: files are signed with RSA (2048 bits or more) or EC P-256"
                            .formatted(id, certificate.getPublicKey().getAlgorithm()));
                }
                X509Certificate proof = chain(id + PROOF).getFirst();
                if (!Ed25519.is(proof.getPublicKey())) {
                    throw unusable("The key " + id + PROOF + " isn't one of Ed25519");
                }
                requireValid(id, certificate, now);
                return new SigningKeys(id, document, new ProofKey(key(id + PROOF), proof.getPublicKey()), known());
            } catch (GeneralSecurityException e) {
                throw new SigningKeysUnusable(
                        "The key store " + file + " can't be used: " + e.getMessage(),
                        "The password of the entries must be that of the store.",
                        e);
            }
        }

        private String onlyPair() throws GeneralSecurityException {
            Set<String> ids = new TreeSet<>();
            for (String alias : aliases()) {
                if (store.isKeyEntry(alias) && !alias.endsWith(PROOF) && store.isKeyEntry(alias + PROOF)) {
                    ids.add(alias);
                }
            }
            if (ids.size() > 1) {
                throw new SigningKeysUnusable(
                        "The key store %s has several pairs of keys: %s".formatted(file, String.join(", ", ids)),
                        "Say which one signs: lms.signing.key, such as " + String.join(" or ", ids) + ".");
            }
            return ids.stream()
                    .findFirst()
                    .orElseThrow(
                            () -> unusable("The key store has no pair of keys, one named as the other with -proof"));
        }

        private List<String> aliases() throws GeneralSecurityException {
            return Collections.list(store.aliases()).stream().sorted().toList();
        }

        private PrivateKey key(String alias) throws GeneralSecurityException {
            if (store.getKey(alias, password) instanceof PrivateKey key) {
                return key;
            }
            throw unusable("The key store has no private key " + alias);
        }

        private List<X509Certificate> chain(String alias) throws GeneralSecurityException {
            if (!store.isKeyEntry(alias)) {
                throw unusable("The key store has no private key " + alias);
            }
            return Arrays.stream(store.getCertificateChain(alias))
                    .map(X509Certificate.class::cast)
                    .toList();
        }

        // Certificates of authorities are there to vouch for keys, and don't sign our certificates.
        private List<X509Certificate> known() throws GeneralSecurityException {
            List<X509Certificate> known = new ArrayList<>();
            for (String alias : aliases()) {
                Certificate certificate = store.getCertificate(alias);
                if (certificate instanceof X509Certificate x509 && x509.getBasicConstraints() < 0) {
                    known.add(x509);
                }
            }
            return known;
        }

        private void requireValid(String id, X509Certificate certificate, Instant now) {
            try {
                certificate.checkValidity(Date.from(now));
            } catch (CertificateExpiredException e) {
                throw new SigningKeysUnusable(
                        "The certificate of the key %s was valid until %s"
                                .formatted(id, certificate.getNotAfter().toInstant()),
                        "Add a new pair of keys and name it with lms.signing.key; leave this one in, so that what it "
                                + "signed stays known (docs/operators/signing.md).",
                        e);
            } catch (CertificateNotYetValidException e) {
                throw new SigningKeysUnusable(
                        "The certificate of the key %s is valid from %s"
                                .formatted(id, certificate.getNotBefore().toInstant()),
                        "Wait until then, or name another pair of keys with lms.signing.key.",
                        e);
            }
        }

        private SigningKeysUnusable unusable(String what) {
            return new SigningKeysUnusable(
                    what + " (" + file + ")",
                    "Make both keys as docs/operators/signing.md says, and name the pair with lms.signing.key.");
        }
    }
}
