package org.kinshipready.storage;

import java.nio.file.Path;

/** Thrown when the file in the data folder cannot be read as the database; the file is left as it is. */
final class NotADatabase extends StorageUnusable {

    NotADatabase(Path file, Throwable cause) {
        super(
                "The file %s is not a Kinship Ready database, or it is damaged. Nothing in it was changed."
                        .formatted(file),
                "Put back a backup of it, or start with another folder: ./lms start --data DIR",
                cause);
    }
}
