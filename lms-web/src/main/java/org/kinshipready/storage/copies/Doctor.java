package org.kinshipready.storage.copies;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.kinshipready.storage.file.DataFolder;

/**
 * {@code ./lms doctor}: says what is intact in a database, without the application, and rescues what can be rescued.
 */
public final class Doctor {

    private static final int WHOLE = 0;
    private static final int DAMAGED = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private final PrintStream out;

    Doctor(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        System.exit(new Doctor(System.out).run(List.of(arguments)));
    }

    /** 0: intact; 1: damaged; 2: not understood, or it can't be read. */
    int run(List<String> arguments) throws IOException {
        Asked asked = Asked.of(arguments, "--save-to");
        if (asked.fault() != null || asked.values().size() > 1) {
            out.println(asked.fault() == null ? "Name one file, or a folder with --data." : asked.fault());
            return NOT_UNDERSTOOD;
        }
        DataFolder folder = DataFolder.of(asked.data());
        Path file = asked.values().isEmpty()
                ? folder.file()
                : Path.of(asked.values().getFirst()).toAbsolutePath();
        if (!Files.isRegularFile(file)) {
            out.printf("There is no database %s.%n", file);
            copies(folder);
            return NOT_UNDERSTOOD;
        }
        if (Files.size(file) == 0) {
            out.printf("The file %s is empty. There is nothing to save in it.%n", file);
            copies(folder);
            return DAMAGED;
        }
        try {
            return look(file, folder, asked);
        } catch (MVStoreException e) {
            if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                out.println("Kinship Ready is running on this folder. Stop it first, or look at a copy:"
                        + " ./lms doctor FILE");
                return NOT_UNDERSTOOD;
            }
            out.printf(
                    "Nothing can be read of %s: its beginning is damaged, or it isn't a Kinship Ready database.%n",
                    file);
            copies(folder);
            return DAMAGED;
        } catch (RuntimeException e) {
            out.printf("Nothing can be read of %s: it isn't a Kinship Ready database, or it is damaged.%n", file);
            copies(folder);
            return DAMAGED;
        }
    }

    private int look(Path file, DataFolder folder, Asked asked) throws IOException {
        Look look;
        if (asked.saveTo() == null) {
            look = Look.at(file);
        } else {
            Path target = Path.of(asked.saveTo()).toAbsolutePath();
            if (Files.exists(DataFolder.of(target).file())) {
                out.printf("There is a database in %s already; name a new folder.%n", target);
                return NOT_UNDERSTOOD;
            }
            look = Salvage.of(file, target);
        }
        out.println(sentence(file, look));
        for (Look.Part part : look.parts()) {
            if (part.isCollection() || !part.isWhole()) {
                out.println("  " + line(part));
            }
        }
        if (asked.saveTo() != null) {
            out.printf("What can be read was saved in %s. %s was not changed.%n", asked.saveTo(), file);
        } else if (!look.whole()) {
            out.println("To save what can be read into a new folder: ./lms doctor --save-to DIR");
            copies(folder);
        }
        return look.whole() ? WHOLE : DAMAGED;
    }

    private static String sentence(Path file, Look look) {
        if (look.whole()) {
            return "The database %s is whole.".formatted(file);
        }
        return look.isNewest()
                ? "A part of the database %s is damaged.".formatted(file)
                : "The end of the database %s is missing or damaged. This is what it held before:".formatted(file);
    }

    private static String line(Look.Part part) {
        String name = part.isCollection() ? part.collection() : "%s (kept for itself)".formatted(part.name());
        if (part.missing() == Look.Part.UNKNOWN) {
            return name + ": nothing can be read";
        }
        return part.isWhole()
                ? "%s: %,d".formatted(name, part.readable())
                : "%s: %,d can be read, %,d can't".formatted(name, part.readable(), part.missing());
    }

    private void copies(DataFolder folder) throws IOException {
        List<Copies.Copy> copies = new Copies(folder.directory()).all();
        out.println(
                copies.isEmpty()
                        ? "There are no copies in %s.".formatted(folder.copies())
                        : "The newest copy is of %s: ./lms restore %s"
                                .formatted(
                                        copies.getFirst().day(),
                                        copies.getFirst().day()));
    }
}
