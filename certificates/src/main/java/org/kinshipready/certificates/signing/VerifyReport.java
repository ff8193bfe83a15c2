package org.kinshipready.certificates.signing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What {@code ./lms verify} says, for people who know nothing of signatures. */
final class VerifyReport {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private VerifyReport() {}

    static List<String> of(VerifyArguments given, Verification found) {
        return switch (found.verdict()) {
            case NOT_OURS -> List.of(given.file() + ": not a certificate of Kinship Ready.");
            case ALTERED ->
                List.of(
                        given.file() + ": ALTERED. Don't rely on it: " + found.why() + ".",
                        "Ask its holder for the file as it was issued, or the issuer by the code on the certificate.");
            case INTACT ->
                found.certificate().stream()
                        .flatMap(certificate -> intact(given, certificate).stream())
                        .toList();
        };
    }

    private static List<String> intact(VerifyArguments given, Verification.Certificate certificate) {
        List<String> lines = new ArrayList<>();
        if (certificate.trial()) {
            lines.add(Statement.TRIAL + ". It was made while somebody tried the platform out, and proves nothing.");
        }
        lines.add(given.file() + ": not altered since it was signed.");
        lines.add("");
        lines.add("  Code       " + certificate.code().grouped());
        lines.add("  Course     " + certificate.proof().courseId());
        lines.add("  Completed  " + DAY.format(certificate.proof().completed()));
        lines.add("  Signed by  "
                + plain(certificate.signedBy().getSubjectX500Principal().getName()));
        lines.add("  Known      " + known(given, certificate));
        lines.add("");
        lines.addAll(limits(certificate));
        return lines;
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

    private static List<String> limits(Verification.Certificate certificate) {
        return List.of(
                "The key was valid from %s to %s. A certificate signed in that time stays good afterwards."
                        .formatted(
                                day(certificate.signedBy().getNotBefore().toInstant()),
                                day(certificate.signedBy().getNotAfter().toInstant())),
                "No independent clock vouches for the time of signing: it is as the signer says.",
                "Whether it was withdrawn or replaced since only the issuer knows: look up its code there.",
                "That it belongs to whoever shows it you have to see for yourself: compare the name.");
    }

    private static String day(Instant time) {
        return DAY.format(time.atOffset(ZoneOffset.UTC));
    }

    // The signer chose it: nothing in it may pretend to be a line of ours.
    private static String plain(String name) {
        return name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
    }
}
