package org.kinshipready.certificates.signing;

import java.util.Locale;
import java.util.Optional;
import org.kinshipready.certificates.CertificateCode;

/**
 * What a certificate's QR code holds: where it can be checked, and the proof that lets anybody check it without a server.
 *
 * @param page the address up to {@code #}, with the code
 * @param proof what follows; nothing in it is believed yet
 */
record ScannedAddress(String page, String proof) {

    private static final String PAGE = "verify/";

    /** Whether somebody means an address, right or wrong, and not a file. */
    static boolean isMeant(String given) {
        String address = given.strip().toLowerCase(Locale.ROOT);
        int page = address.indexOf(PAGE);
        return address.startsWith("https://")
                || address.startsWith("http://")
                || (page >= 0 && address.indexOf('#', page) >= 0);
    }

    /** Empty if it isn't the address of a certificate, or nothing follows {@code #}. */
    static Optional<ScannedAddress> parse(String given) {
        String address = given.strip();
        int end = address.indexOf('#');
        return end < 0 || !address.substring(0, end).toLowerCase(Locale.ROOT).contains(PAGE)
                ? Optional.empty()
                : Optional.of(new ScannedAddress(address.substring(0, end), address.substring(end + 1)));
    }

    /**
     * Checks the proof against these keys, and returns what it says.
     *
     * @throws Altered if it isn't as it was signed; says what differs
     */
    Scanned verify(PublicKeys keys) throws Altered {
        SignedProof read = SignedProof.parse(proof)
                .orElseThrow(() ->
                        new Altered("what follows # isn't a whole proof: it was changed, or not scanned to its end"));
        CertificateCode certificate = CertificateCode.parse(page)
                .orElseThrow(() -> new Altered("the code in it isn't that of a certificate"));
        Optional<byte[]> key = keys.proofKey(read.keyId());
        if (key.isPresent() && !read.isSignedBy(key.get(), certificate.value())) {
            throw new Altered("its proof was made for another certificate, or was changed");
        }
        return new Scanned(certificate, read, key.isPresent(), read.trial() || keys.areForTrial());
    }

    /**
     * What a proof says.
     *
     * @param known whether one of the keys signed it; otherwise nothing vouches for it
     */
    record Scanned(CertificateCode code, SignedProof proof, boolean known, boolean trial) {}
}
