package org.kinshipready.storage;

import java.util.function.Supplier;
import org.jspecify.annotations.NullMarked;
import org.springframework.dao.DuplicateKeyException;

/**
 * An update-or-insert that copes with another process inserting the same document at the same moment.
 *
 * <p>MongoDB's manual on upserts with a unique index: when two run at once, one may fail with a duplicate key. The
 * retry finds the document and updates it.
 */
@NullMarked
public final class Upsert {

    private Upsert() {}

    /** Runs an upsert, and once more if the first run found the key taken. */
    public static <T> T retried(Supplier<T> upsert) {
        try {
            return upsert.get();
        } catch (DuplicateKeyException anotherWasFirst) {
            return upsert.get();
        }
    }
}
