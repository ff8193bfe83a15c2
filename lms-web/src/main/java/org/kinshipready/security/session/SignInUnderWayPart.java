package org.kinshipready.security.session;

import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.kinshipready.security.SignInUnderWay;
import org.springframework.stereotype.Component;

/** Where somebody was, and what they wrote there, while they are at the identity provider. */
@Component
class SignInUnderWayPart implements SessionPart {

    private static final String FIELD = "underWay";
    private static final String BACK = "back";
    private static final String UNSENT = "unsent";

    @Override
    public String attribute() {
        return SignInUnderWay.ATTRIBUTE;
    }

    @Override
    public Set<String> fields() {
        return Set.of(FIELD);
    }

    @Override
    public Map<String, Object> stored(Object attribute) {
        SignInUnderWay underWay = (SignInUnderWay) attribute;
        return Map.of(
                FIELD, new Document(BACK, underWay.back()).append(UNSENT, StoredUnsent.stored(underWay.unsent())));
    }

    @Override
    public @Nullable Object restored(Document session) {
        Document stored = session.get(FIELD, Document.class);
        return stored == null
                ? null
                : new SignInUnderWay(
                        stored.getString(BACK), StoredUnsent.restored(stored.getList(UNSENT, Document.class)));
    }
}
