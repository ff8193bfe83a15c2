package org.kinshipready.security.session;

import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.kinshipready.site.Unsent;
import org.springframework.stereotype.Component;

/** What somebody wrote and sent when their session had ended: given back to them on its page, until it has arrived. */
@Component
class UnsentPart implements SessionPart {

    private static final String FIELD = "unsent";
    private static final String PATH = "path";
    private static final String TEXT = "text";

    @Override
    public String attribute() {
        return Unsent.IN_SESSION;
    }

    @Override
    public Set<String> fields() {
        return Set.of(FIELD);
    }

    @Override
    public Map<String, Object> stored(Object attribute) {
        Unsent.GivenBack given = (Unsent.GivenBack) attribute;
        return Map.of(FIELD, new Document(PATH, given.path()).append(TEXT, given.text()));
    }

    @Override
    public @Nullable Object restored(Document session) {
        Document given = session.get(FIELD, Document.class);
        return given == null ? null : new Unsent.GivenBack(given.getString(PATH), given.getString(TEXT));
    }
}
