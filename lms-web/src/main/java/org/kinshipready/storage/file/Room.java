package org.kinshipready.storage.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** How much room there is on the disk of a folder. */
public final class Room {

    private static final long HARDLY_ANY = 2 * 1024 * 1024;

    private Room() {}

    /** Whether a write failed for lack of room, judged by the system's message and by the room left. */
    public static boolean isMissing(Path folder, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (message.contains("no space") || message.contains("not enough space") || message.contains("quota")) {
                return true;
            }
        }
        return left(folder) < HARDLY_ANY;
    }

    /** The room left for this user, in bytes; unlimited if the system can't tell. */
    public static long left(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }
}
