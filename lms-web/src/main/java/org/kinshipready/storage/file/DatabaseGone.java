package org.kinshipready.storage.file;

import java.nio.file.Path;

/**
 * Thrown when a folder that was used before holds no database or an empty one, so that nobody starts afresh unawares.
 */
public final class DatabaseGone extends StorageUnusable {

    DatabaseGone(Path file, String how) {
        super(
                "The file %s %s, and its folder was used before: everybody's learning would be gone."
                        .formatted(file, how),
                "Put back a copy: ./lms restore (with --data DIR where the folder isn't data)."
                        + " To begin anew, start with another folder: ./lms start --data DIR",
                null);
    }
}
