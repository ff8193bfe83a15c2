package org.kinshipready.storage;

import com.mongodb.MongoException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;

/** What the embedded database can't do at the moment, both as it goes over the wire and as a repository throws it. */
enum Refusal {

    /** MongoDB's own code. */
    NO_ROOM(14031, "OutOfDiskSpace", "There is no room on the disk: nothing can be saved until there is."),

    /** Our own code: a part of the file isn't as it was written. */
    DAMAGED(50901, "PartDamaged", "A part of the database is damaged and can't be read."),

    /** Our own code: the file can't be read or written at all. */
    FILE_AWAY(50902, "FileAway", "The file of the database can't be used.");

    private final int code;
    private final String codeName;
    private final String sentence;

    Refusal(int code, String codeName, String sentence) {
        this.code = code;
        this.codeName = codeName;
        this.sentence = sentence;
    }

    MongoServerError overTheWire() {
        return new MongoServerError(code, codeName, sentence);
    }

    /** The failure as the application sees it, or null if it is a different one. */
    static @Nullable DataAccessException of(MongoException failure) {
        for (Refusal refusal : values()) {
            if (refusal.code == failure.getCode()) {
                return refusal == NO_ROOM
                        ? new NoRoomToSave(refusal.sentence, failure)
                        : new DataAccessResourceFailureException(refusal.sentence, failure);
            }
        }
        return null;
    }
}
