package org.kinshipready.storage.file;

import java.nio.file.Path;

/** Thrown when the file in the data folder cannot be read as the database; the file is left as it is. */
public final class NotADatabase extends StorageUnusable {

    /** The advice for any file that can't be used. */
    static final String WHAT_TO_DO = "Look at what is whole with ./lms doctor, or put back a copy with ./lms restore"
            + " (each with --data DIR where the folder isn't data)";

    /** Without a cause, because the library's message may contain bytes of the file, and so of what people wrote. */
    NotADatabase(Path file, String what) {
        super("The file %s %s. Nothing in it was changed.".formatted(file, what), WHAT_TO_DO, null);
    }

    NotADatabase(Path file) {
        this(file, "is not a Kinship Ready database, or it is damaged");
    }
}
