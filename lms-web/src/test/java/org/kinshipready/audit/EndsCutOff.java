package org.kinshipready.audit;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.mapping.event.BeforeSaveCallback;

/** Has the database be away just when the end of an act is to be recorded, as often as a test asks for it. */
public final class EndsCutOff implements BeforeSaveCallback<AuditLine> {

    private final AtomicInteger left = new AtomicInteger();

    /** The next so many tries to record an end fail. */
    public void next(int tries) {
        left.set(tries);
    }

    @Override
    public AuditLine onBeforeSave(AuditLine line, org.bson.Document document, String collection) {
        if (line.kind().equals(AuditLine.ENDS) && left.getAndUpdate(now -> Math.max(0, now - 1)) > 0) {
            throw new DataAccessResourceFailureException("Away");
        }
        return line;
    }
}
