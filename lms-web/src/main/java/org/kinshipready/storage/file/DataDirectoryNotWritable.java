package org.kinshipready.storage.file;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Thrown when the data folder cannot be made, or nothing can be written into it. */
public final class DataDirectoryNotWritable extends StorageUnusable {

    DataDirectoryNotWritable(Path directory, @Nullable Throwable cause) {
        super(
                "The data folder %s cannot be written to%s.".formatted(directory, reason(cause)),
                "Make it a folder that this user may write to, or start with another one: ./lms start --data DIR",
                cause);
    }

    private static String reason(@Nullable Throwable cause) {
        return cause == null ? "" : " (%s)".formatted(cause);
    }
}
