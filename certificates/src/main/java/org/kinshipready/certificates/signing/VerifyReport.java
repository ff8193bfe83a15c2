package org.kinshipready.certificates.signing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kinshipready.certificates.CertificateCode;

/** What {@code ./lms verify} says, for people who know nothing about signatures. */
final class VerifyReport {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private static final List<String> LIMITS = List.of(
            "No independent clock vouches for the time of signing: it is as the signer says.",
            "Whether it was withdrawn or replaced since only the issuer knows: look up its code there.",
            "That it belongs to whoever shows it you have to see for yourself: compare the name.");

    private VerifyReport() {}

    static List<String> of(VerifyArguments given, Verification found) {
        return switch (found.verdict()) {
            case NOT_OURS -> List.of(given.given() + ": not a certificate of Kinship Ready.");
            case ALTERED -> altered(given.given(), found.why());
            case INTACT ->
                found.certificate().stream()
                        .flatMap(certificate -> intact(given, certificate).stream())
                        .toList();
        };
    }

    static List<String> of(VerifyArguments given, ScannedAddress.Scanned scanned) {
        if (!scanned.known()) {
            return List.of(
                    "The address: NOT KNOWN. No key in " + given.keys()
                            + " signed it. Don't rely on it: anybody can sign " + "with a key of their own.",
                    "If the certificate is newer than these keys, get them again from the issuer's "
                            + "/.well-known/kinship-ready-keys.json.");
        }
        List<String> lines = new ArrayList<>(trial(scanned.trial()));
        lines.add("The address: not altered since it was signed.");
        lines.add("");
        lines.addAll(facts(given, scanned.code(), scanned.proof()));
        lines.add("  Known      known: a key in " + given.keys() + " signed it");
        lines.add("");
        lines.addAll(LIMITS);
        return lines;
    }

    static List<String> altered(String what, String why) {
        return List.of(
                what + ": ALTERED. Don't rely on it: " + why + ".",
                "Ask its holder for the file as it was issued, or the issuer by the code on the certificate.");
    }

    private static List<String> intact(VerifyArguments given, Verification.Certificate certificate) {
        List<String> lines = new ArrayList<>(trial(certificate.trial()));
        lines.add(given.given() + ": not altered since it was signed.");
        lines.add("");
        lines.addAll(facts(given, certificate.code(), certificate.proof()));
        lines.add("  Signed by  "
                + plain(certificate.signedBy().getSubjectX500Principal().getName()));
        lines.add("  Known      " + known(given, certificate));
        lines.add("");
        lines.add("The key was valid from %s to %s. A certificate signed in that time stays good afterwards."
                .formatted(
                        day(certificate.signedBy().getNotBefore().toInstant()),
                        day(certificate.signedBy().getNotAfter().toInstant())));
        lines.addAll(LIMITS);
        return lines;
    }

    private static List<String> trial(boolean trial) {
        return trial
                ? List.of(Statement.TRIAL + ". It was made while somebody tried the platform out, and proves nothing.")
                : List.of();
    }

    private static List<String> facts(VerifyArguments given, CertificateCode code, SignedProof proof) {
        return List.of(
                "  Code       " + code.grouped(),
                "  Course     " + proof.courseId(),
                "  Completed  " + DAY.format(proof.completed()),
                "  Name       " + name(given, proof));
    }

    private static String name(VerifyArguments given, SignedProof proof) {
        if (given.name().isEmpty()) {
            return "signed as a hash only: to compare the name that is printed, add --name NAME";
        }
        return proof.matches(given.name())
                ? "it was signed for this name: " + plain(given.name())
                : "ANOTHER NAME. It was not signed for " + plain(given.name())
                        + ". Compare the spelling, every letter and space of it";
    }

    private static String known(VerifyArguments given, Verification.Certificate certificate) {
        return switch (certificate.signer()) {
            case KNOWN -> "known: the keys in " + given.keys() + " are those that signed it";
            case UNKNOWN ->
                "NOT KNOWN: no key in " + given.keys() + " signed it. Don't rely on it: anybody can sign "
                        + "with a key of their own, under any name";
            case NOT_ASKED ->
                "not known here: anybody can sign with a key of their own, under any name. To find out, "
                        + "get the issuer's public keys from its /.well-known/kinship-ready-keys.json and add --keys FILE";
        };
    }

    private static String day(Instant time) {
        return DAY.format(time.atOffset(ZoneOffset.UTC));
    }

    // The signer chose this text, so nothing in it may pass for a line of ours.
    private static String plain(String name) {
        return name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
    }
}
