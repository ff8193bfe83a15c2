package org.kinshipready.certificates.signing;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.kinshipready.certificates.signing.Verification.Signer;

/**
 * The command {@code ./lms verify}: says in plain words whether a file or a QR code is still that of a certificate as
 * issued.
 */
public final class Verify {

    private static final int INTACT = 0;
    private static final int ALTERED = 1;
    private static final int NOT_OURS = 2;
    // A certificate has a hundredth of this size.
    private static final long LARGEST = 10_000_000;

    private Verify() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), out, err));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            out.println(VerifyArguments.HELP);
            return INTACT;
        }
        try {
            VerifyArguments given = VerifyArguments.parse(arguments);
            return run(given, out);
        } catch (WrongUse e) {
            err.println(e.getMessage());
        }
        return NOT_OURS;
    }

    private static int run(VerifyArguments given, PrintStream out) throws WrongUse {
        return ScannedAddress.isMeant(given.given()) ? address(given, out) : file(given, out);
    }

    private static int file(VerifyArguments given, PrintStream out) throws WrongUse {
        Verifier verifier = given.keys().isEmpty() ? new Verifier() : new Verifier(keys(given.keys()));
        Verification found = verifier.verify(read(given.given()));
        VerifyReport.of(given, found).forEach(out::println);
        return switch (found.verdict()) {
            case NOT_OURS -> NOT_OURS;
            case ALTERED -> ALTERED;
            case INTACT ->
                found.certificate()
                                .filter(certificate -> certificate.signer() == Signer.UNKNOWN
                                        || !isFor(given.name(), certificate.proof()))
                                .isPresent()
                        ? ALTERED
                        : INTACT;
        };
    }

    private static int address(VerifyArguments given, PrintStream out) throws WrongUse {
        ScannedAddress address = ScannedAddress.parse(given.given())
                .orElseThrow(
                        () -> new WrongUse("There is no proof in this address: it follows # in the QR code. Scan the "
                                + "code again, and put the address in quotes."));
        if (given.keys().isEmpty()) {
            throw new WrongUse("An address is checked with the issuer's public keys: get them from its "
                    + "/.well-known/kinship-ready-keys.json and add --keys FILE.");
        }
        try {
            ScannedAddress.Scanned scanned = address.verify(keys(given.keys()));
            VerifyReport.of(given, scanned).forEach(out::println);
            return scanned.known() && isFor(given.name(), scanned.proof()) ? INTACT : ALTERED;
        } catch (Altered altered) {
            VerifyReport.altered("The address", String.valueOf(altered.getMessage()))
                    .forEach(out::println);
            return ALTERED;
        }
    }

    private static boolean isFor(String name, SignedProof proof) {
        return name.isEmpty() || proof.matches(name);
    }

    private static PublicKeys keys(String file) throws WrongUse {
        try {
            return PublicKeys.parse(new String(read(file), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new WrongUse(
                    "%s doesn't hold public keys as an issuer gives them at /.well-known/kinship-ready-keys.json: %s"
                            .formatted(file, e.getMessage()));
        }
    }

    private static byte[] read(String file) throws WrongUse {
        try {
            Path path = Path.of(file);
            if (Files.isDirectory(path)) {
                throw new WrongUse(file + " is a folder: name a file.");
            }
            if (Files.size(path) > LARGEST) {
                throw new WrongUse(file + " is too large to be a certificate.");
            }
            return Files.readAllBytes(path);
        } catch (NoSuchFileException | InvalidPathException e) {
            throw new WrongUse("There is no file " + file + ".");
        } catch (IOException e) {
            throw new WrongUse(file + " can't be read: " + e.getMessage());
        }
    }
}
