package org.kinshipready.storage.file;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.READ;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A data folder: the database, its copies, and a note that it was used. */
public record DataFolder(Path directory) {

    private static final String NAME = "kinship.mv";
    private static final String MV_STORE = "H:2,";
    private static final String NOTE = "kinship.used";
    private static final String WHAT_IT_IS = """
            This folder holds the learning of everybody who uses Kinship Ready, in kinship.mv.
            With this note here, a kinship.mv that is gone or empty is not begun anew in silence.
            """;

    /** Also made at the first start, so it shows that there has been one. */
    private static final String KEYS = "trial-signing.p12";

    public static DataFolder of(Path directory) {
        return new DataFolder(directory.toAbsolutePath().normalize());
    }

    public Path file() {
        return directory.resolve(NAME);
    }

    public Path copies() {
        return directory.resolve("backups");
    }

    /** The database as it was before it had checksums. */
    public Path beforeChecksums() {
        return copies().resolve("kinship-before-checksums.mv");
    }

    /** A file that is still being written, and replaces another one once it is complete. */
    public Path unfinished() {
        return directory.resolve(NAME + ".new");
    }

    /**
     * To be called before the database is opened, because MVStore would start afresh with an empty file, and would read
     * one that it can't write to.
     */
    void prepare() {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw Room.isMissing(nearest(directory), e) ? new NoRoomToStart(directory, e) : notWritable(e);
        }
        if (!Files.isWritable(directory) || (Files.exists(file()) && !Files.isWritable(file()))) {
            throw notWritable(null);
        }
        try {
            Files.deleteIfExists(unfinished());
            requireNotGone();
        } catch (IOException e) {
            throw notWritable(e);
        }
    }

    private DataDirectoryNotWritable notWritable(@Nullable IOException e) {
        return new DataDirectoryNotWritable(directory, e);
    }

    private static Path nearest(Path folder) {
        Path found = folder;
        while (!Files.exists(found) && found.getParent() != null) {
            found = found.getParent();
        }
        return found;
    }

    private void requireNotGone() throws IOException {
        boolean there = Files.exists(file());
        if (there && Files.size(file()) > 0 && !begins()) {
            return;
        }
        if (wasUsed()) {
            throw new DatabaseGone(file(), there ? "is empty" : "is missing");
        }
        if (there && Files.size(file()) > 0) {
            Files.delete(file()); // A first start was cut off before it had written anything.
        }
    }

    /** Whether it holds nothing but zeros where its header should be. */
    private boolean begins() throws IOException {
        return OrderedStore.isZero(beginning());
    }

    private byte[] beginning() throws IOException {
        try (InputStream in = Files.newInputStream(file())) {
            return in.readNBytes(2 * BlockFile.BLOCK);
        }
    }

    /** Whether its database is an MVStore's own file, as it was before there were checksums. */
    boolean isOfAnEarlierRelease() throws IOException {
        if (!Files.exists(file())) {
            return false;
        }
        String found = new String(beginning(), US_ASCII);
        return found.startsWith(MV_STORE) || found.startsWith(MV_STORE, BlockFile.BLOCK);
    }

    /** Puts the names of its files on the disk. Otherwise a power cut could bring an old file back under its name. */
    public void sync() throws IOException {
        if (File.separatorChar == '/') { // Windows can't open folders, and keeps names in order by itself.
            try (FileChannel names = FileChannel.open(directory, READ)) {
                names.force(true);
            }
        }
    }

    /** A copy beside the database counts too, whoever made it and whatever it is called. */
    private boolean wasUsed() throws IOException {
        if (Files.exists(directory.resolve(NOTE)) || Files.exists(directory.resolve(KEYS)) || holds(copies(), "")) {
            return true;
        }
        return holds(directory, "kinship");
    }

    private static boolean holds(Path folder, String beginning) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, beginning + "*")) {
            for (Path file : files) {
                if (!file.getFileName().toString().equals(NAME) && Files.size(file) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    void noteUse() {
        Path note = directory.resolve(NOTE);
        try {
            if (!Files.exists(note)) {
                Files.write(note, WHAT_IT_IS.getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
