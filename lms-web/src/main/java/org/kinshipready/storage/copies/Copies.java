package org.kinshipready.storage.copies;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.h2.mvstore.MVStoreException;
import org.kinshipready.storage.file.DataFolder;
import org.kinshipready.storage.file.DatabaseFile;
import org.kinshipready.storage.file.Room;

/** The copies in a data folder: one a day, of the last seven days. */
public final class Copies {

    static final int DAYS_KEPT = 7;

    private static final Pattern NAME = Pattern.compile("kinship-(\\d{4}-\\d\\d-\\d\\d)\\.mv");
    private static final Duration A_DAY = Duration.ofDays(1);

    /** A copy leaves this much room free, so that people can continue to save. */
    private static final long LEFT_FREE = 64L * 1024 * 1024;

    private final DataFolder folder;

    public Copies(Path directory) {
        this.folder = DataFolder.of(directory);
    }

    /** A copy of what was saved up to a day. */
    record Copy(LocalDate day, Path file) {}

    /** The newest first. */
    List<Copy> all() throws IOException {
        if (!Files.isDirectory(folder.copies())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.copies())) {
            return files.flatMap(file -> of(file).stream())
                    .sorted(Comparator.comparing(Copy::day).reversed())
                    .toList();
        }
    }

    private static Optional<Copy> of(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches() ? Optional.of(new Copy(LocalDate.parse(name.group(1)), file)) : Optional.empty();
    }

    /** Whether the newest one is a day old, or there is none. */
    public boolean isDue(Instant now) throws IOException {
        List<Copy> all = all();
        return all.isEmpty()
                || Files.getLastModifiedTime(all.getFirst().file())
                        .toInstant()
                        .plus(A_DAY)
                        .isBefore(now);
    }

    /**
     * Makes the copy of a day while others continue to read and write, checks it, and removes those older than seven
     * days.
     *
     * @param alone runs something while nobody reads or writes
     * @throws IOException if it couldn't be made, with a sentence that says why
     */
    public void make(DatabaseFile file, Consumer<Runnable> alone, LocalDate day) throws IOException {
        Files.createDirectories(folder.copies());
        Path made = folder.copies().resolve("kinship-%s.mv".formatted(day));
        Path unfinished = folder.copies().resolve("kinship-%s.mv.new".formatted(day));
        Files.deleteIfExists(unfinished);
        try {
            write(file, alone, unfinished);
            requireWhole(unfinished);
            Files.move(unfinished, made, ATOMIC_MOVE, REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        for (Copy copy : all()) {
            if (copy.day().isBefore(day.minusDays(DAYS_KEPT - 1))) {
                Files.delete(copy.file());
            }
        }
        deleteIfOld(folder.beforeChecksums());
    }

    private static void deleteIfOld(Path file) throws IOException {
        if (Files.exists(file)
                && Files.getLastModifiedTime(file)
                        .toInstant()
                        .isBefore(Instant.now().minus(Duration.ofDays(DAYS_KEPT)))) {
            Files.delete(file);
        }
    }

    private void write(DatabaseFile file, Consumer<Runnable> alone, Path target) throws IOException {
        AtomicReference<DatabaseFile.Copying> begun = new AtomicReference<>();
        alone.accept(() -> begun.set(file.copying()));
        try (FileChannel channel = FileChannel.open(target, READ, WRITE, CREATE_NEW)) {
            DatabaseFile.Copying copying = begun.get();
            if (Room.left(folder.copies()) < copying.size() + LEFT_FREE) {
                throw new IOException("there is no room for one");
            }
            copying.to(channel);
        } catch (MVStoreException failure) {
            throw new IOException(
                    Room.isMissing(folder.copies(), failure) ? "there is no room for one" : "it can't be written");
        } finally {
            alone.accept(() -> begun.get().close());
        }
    }

    private static void requireWhole(Path file) throws IOException {
        boolean whole;
        try {
            whole = Look.at(file).whole();
        } catch (MVStoreException damaged) {
            whole = false;
        }
        if (!whole) {
            throw new IOException("the database isn't whole: ./lms doctor says more");
        }
    }
}
