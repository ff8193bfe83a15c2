package org.kinshipready.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import de.bwaldvogel.mongo.bson.BinData;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The password for connections to the embedded database: 256 random bits. */
final class DoorPassword {

    static final String USER = "kinship";

    private static final int BYTES = 32;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final String text;

    private DoorPassword(String text) {
        this.text = text;
    }

    /** A password that exists only in this process's memory. */
    static DoorPassword random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new DoorPassword(HexFormat.of().formatHex(bytes));
    }

    /**
     * The password in a file, for processes that share a database. Only its owner may read the file. If there is none,
     * or others could have read it, a new one is made.
     */
    static DoorPassword in(Path file) throws IOException {
        if (Files.exists(file)
                && (!posix() || Files.getPosixFilePermissions(file).equals(OWNER_ONLY))) {
            return new DoorPassword(Files.readString(file, UTF_8).strip());
        }
        DoorPassword made = random();
        Path whole = Files.createTempFile(file.toAbsolutePath().getParent(), "password", ".new", ownerOnly());
        Files.writeString(whole, made.text + "\n", UTF_8);
        Files.move(whole, file, ATOMIC_MOVE, REPLACE_EXISTING);
        return made;
    }

    private static FileAttribute<?>[] ownerOnly() {
        return posix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    /** Whether it is in what a client sends for SASL PLAIN: a name, the user, the password, with zeros between. */
    boolean isIn(@Nullable Object payload) {
        if (!(payload instanceof BinData data)) {
            return false;
        }
        byte[] sent = data.getData();
        int start = sent.length;
        while (start > 0 && sent[start - 1] != 0) {
            start--;
        }
        byte[] said = Arrays.copyOfRange(sent, start, sent.length);
        return MessageDigest.isEqual(said, text.getBytes(UTF_8));
    }

    /** The user and the password, as written in the address of a MongoDB. */
    String inAddress() {
        return USER + ":" + text;
    }

    /** Never the password, so that it can't get into a log by mistake. */
    @Override
    public String toString() {
        return "password";
    }
}
