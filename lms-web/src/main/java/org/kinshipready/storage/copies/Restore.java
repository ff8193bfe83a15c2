package org.kinshipready.storage.copies;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.h2.mvstore.MVStoreException;
import org.kinshipready.storage.file.DataFolder;
import org.kinshipready.storage.file.Room;

/** {@code ./lms restore}: lists the copies of a data folder, or puts one back and keeps what was there beside it. */
public final class Restore {

    private static final DateTimeFormatter NOW = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss");

    private final PrintStream out;
    private final Supplier<String> answer;

    Restore(PrintStream out, Supplier<String> answer) {
        this.out = out;
        this.answer = answer;
    }

    public static void main(String[] arguments) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        int status = new Restore(System.out, () -> line(in)).run(List.of(arguments));
        System.exit(status);
    }

    private static String line(BufferedReader in) {
        try {
            return Optional.ofNullable(in.readLine()).orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    /** 0: done, or only listed; 1: not done; 2: not understood. */
    int run(List<String> arguments) throws IOException {
        Asked asked = Asked.of(arguments, "--yes");
        if (asked.fault() != null || asked.values().size() > 1) {
            out.println(asked.fault() == null ? "Name one day, such as 2026-12-01." : asked.fault());
            return 2;
        }
        DataFolder folder = DataFolder.of(asked.data());
        List<Copies.Copy> copies = new Copies(asked.data()).all();
        if (copies.isEmpty()) {
            out.printf("There are no copies in %s.%n", folder.copies());
            return 1;
        }
        if (asked.values().isEmpty()) {
            list(copies);
            return 0;
        }
        Optional<Copies.Copy> wanted = day(asked.values().getFirst())
                .flatMap(day ->
                        copies.stream().filter(copy -> copy.day().equals(day)).findFirst());
        if (wanted.isEmpty()) {
            out.printf("There is no copy of %s.%n", asked.values().getFirst());
            list(copies);
            return 2;
        }
        return putBack(wanted.get(), folder, asked.options().contains("--yes"));
    }

    private void list(List<Copies.Copy> copies) throws IOException {
        out.println("There are copies of these days:");
        for (Copies.Copy copy : copies) {
            out.printf("  %s (%,d KB)%n", copy.day(), Files.size(copy.file()) / 1024);
        }
        out.println("To put one back: ./lms restore DAY");
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private int putBack(Copies.Copy copy, DataFolder folder, boolean sure) throws IOException {
        if (!isWhole(copy.file())) {
            out.printf("The copy of %s is damaged itself; choose another day.%n", copy.day());
            return 1;
        }
        if (Room.left(folder.directory()) < Files.size(copy.file())) {
            out.printf("There is no room on the disk of %s for it.%n", folder.directory());
            return 1;
        }
        boolean there = Files.exists(folder.file());
        try (FileChannel lock = there ? FileChannel.open(folder.file(), WRITE) : null) {
            if (lock != null && isHeld(lock)) {
                out.println("Kinship Ready is running on this folder. Stop it first.");
                return 1;
            }
            if (!sure && !isSure(copy, folder)) {
                out.println("Nothing was changed.");
                return 1;
            }
            replace(copy, folder, there);
        }
        out.printf("The copy of %s is back in its place.%n", copy.day());
        return 0;
    }

    private static boolean isHeld(FileChannel file) throws IOException {
        try {
            return file.tryLock() == null;
        } catch (OverlappingFileLockException ofThisProcess) {
            return true;
        }
    }

    private boolean isSure(Copies.Copy copy, DataFolder folder) {
        out.printf(
                "This puts back what was saved up to %s. What people did since isn't in it.%n"
                        + "The database that is there now is kept beside it, in %s.%n"
                        + "Put it back? Type yes: ",
                copy.day(), folder.directory());
        return answer.get().strip().equalsIgnoreCase("yes");
    }

    private static boolean isWhole(Path file) throws IOException {
        try {
            return Look.at(file).whole();
        } catch (MVStoreException damaged) {
            return false;
        }
    }

    /** At every moment one of the two is in place; if not, a start says that the database is gone and what to do. */
    private void replace(Copies.Copy copy, DataFolder folder, boolean there) throws IOException {
        Path unfinished = folder.unfinished();
        Files.deleteIfExists(unfinished);
        Files.copy(copy.file(), unfinished);
        try (FileChannel written = FileChannel.open(unfinished, WRITE)) {
            written.force(true);
        }
        if (there) {
            String name = "kinship-replaced-%s.mv"
                    .formatted(LocalDateTime.now(ZoneId.systemDefault()).format(NOW));
            Files.move(folder.file(), folder.directory().resolve(name), ATOMIC_MOVE);
            out.printf("What was there is now %s.%n", folder.directory().resolve(name));
        }
        Files.move(unfinished, folder.file(), ATOMIC_MOVE);
        folder.sync();
    }
}
