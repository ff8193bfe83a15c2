package org.kinshipready.security.session;

import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * One attribute that sessions may have, and how it stands in a session's document. What no part knows a session refuses,
 * so nothing gets into the database by accident.
 */
public interface SessionPart {

    /** The attribute's name in the session. */
    String attribute();

    /** The names of the document's fields that are this part's and no other's. */
    Set<String> fields();

    /** The fields that have a value, as MongoDB takes them. */
    Map<String, Object> stored(Object attribute);

    /** Whether a page may be shown though this couldn't be stored, because nothing is lost that somebody did. */
    default boolean canBeMadeAnew() {
        return false;
    }

    /** The attribute again, or null where the document has none. */
    @Nullable
    Object restored(Document session);
}
