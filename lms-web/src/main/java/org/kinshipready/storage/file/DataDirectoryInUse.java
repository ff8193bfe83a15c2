package org.kinshipready.storage.file;

import java.nio.file.Path;

/** Thrown when another process holds the database in the data folder. */
public final class DataDirectoryInUse extends StorageUnusable {

    DataDirectoryInUse(Path directory, Throwable cause) {
        super(
                "Another Kinship Ready is using the data folder %s.".formatted(directory),
                "Stop it, or start this one with another folder: ./lms start --data DIR",
                cause);
    }
}
