package org.kinshipready.certification.web;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kinshipready.certificates.signing.SelfMadeKeys;
import org.kinshipready.certificates.signing.SigningKeysUnusable;

/**
 * The self-made keys for the trial mode, in the data folder.
 *
 * @param file only its owner may read it
 */
record TrialKeys(Path file) {

    // Anyone who can read the file may sign trial certificates: those prove nothing.
    static final char[] PASSWORD = "trial".toCharArray();

    private static final String NAME = "trial-signing.p12";

    static TrialKeys in(Path folder) {
        return new TrialKeys(folder.resolve(NAME));
    }

    /** Makes them if there are none. When several processes do so at once, one wins and all of them use its keys. */
    void makeOnce() {
        if (Files.exists(file)) {
            return;
        }
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            // Only its owner may read it, like all temporary files, and it is complete before anyone sees it under its
            // name.
            Path made = Files.createTempFile(folder, NAME, ".new");
            try {
                Files.write(made, SelfMadeKeys.keyStore(PASSWORD));
                publish(made);
            } finally {
                Files.deleteIfExists(made);
            }
        } catch (IOException e) {
            throw new SigningKeysUnusable(
                    "The keys of the trial mode can't be written to %s: %s".formatted(file, e),
                    "Make its folder one that this user may write to, or start with another one: ./lms start --data DIR");
        }
    }

    private void publish(Path made) throws IOException {
        try {
            Files.createLink(file, made);
        } catch (FileAlreadyExistsException another) {
            // its keys are used
        } catch (UnsupportedOperationException | IOException noLinksHere) {
            try {
                Files.move(made, file);
            } catch (FileAlreadyExistsException another) {
                // its keys are used
            }
        }
    }
}
