package org.kinshipready.storage.file;

import org.jspecify.annotations.Nullable;

/** Thrown when the platform cannot start with the storage it was told to use; says what is wrong and what to do. */
public abstract class StorageUnusable extends RuntimeException {

    private final String action;

    protected StorageUnusable(String description, String action, @Nullable Throwable cause) {
        super(description, cause);
        this.action = action;
    }

    /** What the person who started it can do. */
    public String action() {
        return action;
    }
}
