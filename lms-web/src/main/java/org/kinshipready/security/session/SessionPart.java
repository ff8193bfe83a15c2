package org.kinshipready.security.session;

import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * One attribute that sessions may have, and how a session's document stores it. A session refuses an attribute that no
 * part knows, so nothing gets into the database by accident.
 */
public interface SessionPart {

    /** The attribute's name in the session. */
    String attribute();

    /** The names of the document's fields that are this part's and no other's. */
    Set<String> fields();

    /** The fields that have a value, as MongoDB takes them. */
    Map<String, Object> stored(Object attribute);

    /**
     * Whether a page may be shown even though this couldn't be stored, because nothing that anyone did would be lost.
     */
    default boolean canBeMadeAnew() {
        return false;
    }

    /** The attribute again, or null if the document has none. */
    @Nullable
    Object restored(Document session);
}
