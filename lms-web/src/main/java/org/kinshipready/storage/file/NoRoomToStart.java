package org.kinshipready.storage.file;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Thrown when there isn't enough room on the disk to start. */
public final class NoRoomToStart extends StorageUnusable {

    NoRoomToStart(Path folder, @Nullable Throwable cause) {
        super(
                "There is no room left on the disk that holds the data folder %s.".formatted(folder),
                "Make room there (a few hundred megabytes), or start with a folder on another disk: ./lms start --data DIR",
                cause);
    }
}
