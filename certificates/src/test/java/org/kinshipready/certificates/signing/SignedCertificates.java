package org.kinshipready.certificates.signing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kinshipready.certificates.CertificateFacts;
import org.kinshipready.certificates.CertificatePdf;
import org.kinshipready.certificates.Proof;

/** Signed certificates for tests, and some that only an evil holder of a key could make. */
final class SignedCertificates {

    static final String NAME = "Siân O’Connor";
    static final String CODE = "7Q4K9ZTX0MWE3R5TYB8CDFGHJK8";
    static final CertificatePdf PDF = new CertificatePdf();

    private static final Pattern RANGE = Pattern.compile("/ByteRange \\[0 ([0-9]+) ([0-9]+) ([0-9]+) ] *");

    private SignedCertificates() {}

    static CertificateFacts facts() {
        return facts(CODE, false);
    }

    static CertificateFacts facts(String code, boolean trial) {
        return new CertificateFacts(
                NAME,
                "legal-options",
                "Your legal options in plain words",
                "1.2.0",
                "Preparatory training",
                "Planned contributor: Kinship",
                70,
                LocalDate.of(2026, 11, 21),
                "P-2026-000123",
                code,
                "https://learn.example.org/verify",
                "Kinship",
                Instant.parse("2026-11-21T23:45:30Z"),
                trial,
                null);
    }

    static byte[] signed(SigningKeys keys) {
        return new CertificateSigner(PDF, keys).sign(facts());
    }

    static Proof proof(SigningKeys keys, CertificateFacts facts) {
        SignedProof proof = keys.proofKey().sign(facts, new byte[SignedProof.SALT_BYTES]);
        return new Proof(proof.text(), keys.proofKey().publicKey());
    }

    static byte[] signed(SigningKeys keys, CertificateFacts facts, Proof proof, String statement) {
        return new Signatures(keys.documentKey()).sign(PDF.draw(facts, proof), facts, statement);
    }

    static Statement statement(CertificateFacts facts) {
        return new Statement(facts.trial(), facts.code(), facts.courseId(), facts.completed());
    }

    /** Where the signature's hexadecimal digits begin and end. */
    static int[] contents(byte[] signed) {
        Matcher range = range(text(signed));
        return new int[] {Integer.parseInt(range.group(1)) + 1, Integer.parseInt(range.group(2)) - 1};
    }

    /** The same signed again, in a place with as much slack, and with another signature than the right one. */
    static byte[] signedAgain(byte[] signed, SigningKeys keys, int slack, UnaryOperator<byte[]> change) {
        String text = text(signed);
        Matcher range = range(text);
        int from = Integer.parseInt(range.group(1));
        int to = Integer.parseInt(range.group(2));
        int size = 2 * (change.apply(keys.documentKey().sign(Hashes.sha256(signed))).length + slack) + 2;
        String after = text.substring(to);
        String mended = "/ByteRange [0 %d %d %d ]".formatted(from, from + size, after.length());
        String before = text.substring(0, from);
        after = mended(after, range.group(), mended);
        before = mended(before, range.group(), mended);
        byte[] digest = Hashes.sha256(bytes(before + after));
        String hex = HexFormat.of().formatHex(change.apply(keys.documentKey().sign(digest)));
        return bytes(before + "<" + hex + "00".repeat(slack) + ">" + after);
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String mended(String text, String range, String mended) {
        return text.replace(range, mended + " ".repeat(range.length() - mended.length()));
    }

    private static Matcher range(String text) {
        Matcher range = RANGE.matcher(text);
        if (!range.find()) {
            throw new AssertionError("no signature");
        }
        return range;
    }
}
