package org.kinshipready.content.check;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.kinshipready.content.Pathway;

/**
 * What to check: all courses, or one of them.
 *
 * @param root the folder that holds the pathways and the shared files
 * @param prefix what the names of the files to check begin with, empty for all
 */
record CheckedFolder(Path root, String prefix) {

    static Optional<CheckedFolder> find(String given) {
        try {
            return find(Path.of(given).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<CheckedFolder> find(Path folder) {
        for (Pathway pathway : Pathway.values()) {
            if (Files.isDirectory(folder.resolve(pathway.id()))) {
                return Optional.of(new CheckedFolder(folder, ""));
            }
        }
        return Files.isDirectory(folder) ? course(folder) : Optional.empty();
    }

    private static Optional<CheckedFolder> course(Path folder) {
        Path pathway = folder.getParent();
        if (pathway == null || pathway.getFileName() == null || folder.getFileName() == null) {
            return Optional.empty();
        }
        Path root = pathway.getParent();
        return root == null
                ? Optional.empty()
                : Pathway.of(pathway.getFileName().toString())
                        .map(found -> new CheckedFolder(root, found.id() + "/" + folder.getFileName() + "/"));
    }

    /** Whether to check a file; the shared ones always are. */
    boolean covers(String file) {
        return file.startsWith(prefix) || !file.contains("/");
    }
}
