package org.kinshipready.storage;

import org.springframework.dao.DataAccessResourceFailureException;

/** Thrown when something can't be saved because the disk is full; what was saved before can be read. */
public final class NoRoomToSave extends DataAccessResourceFailureException {

    NoRoomToSave(String message, Throwable cause) {
        super(message, cause);
    }
}
