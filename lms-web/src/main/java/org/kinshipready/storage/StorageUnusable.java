package org.kinshipready.storage;

import org.jspecify.annotations.Nullable;

/** Thrown when the platform cannot start on the storage it was told to use; says what is wrong and what to do. */
abstract sealed class StorageUnusable extends RuntimeException
        permits DataDirectoryInUse, DataDirectoryNotWritable, NotADatabase, MongoPropertyNotRead {

    private final String action;

    StorageUnusable(String description, String action, @Nullable Throwable cause) {
        super(description, cause);
        this.action = action;
    }

    /** What the person who started it can do. */
    String action() {
        return action;
    }
}
