package org.kinshipready.security.session;

import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.kinshipready.security.SignInUnderWay;
import org.kinshipready.site.Unsent;
import org.springframework.stereotype.Component;

/** Where somebody was, and what they wrote there, while they are at the identity provider. */
@Component
class SignInUnderWayPart implements SessionPart {

    private static final String FIELD = "underWay";
    private static final String BACK = "back";
    private static final String WRITER = "writer";
    private static final String TEXT = "text";

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
        Document stored = new Document(BACK, underWay.back());
        Unsent unsent = underWay.unsent();
        if (unsent != null) {
            stored.append(WRITER, unsent.writer()).append(TEXT, unsent.text());
        }
        return Map.of(FIELD, stored);
    }

    @Override
    public @Nullable Object restored(Document session) {
        Document stored = session.get(FIELD, Document.class);
        if (stored == null) {
            return null;
        }
        String writer = stored.getString(WRITER);
        return new SignInUnderWay(
                stored.getString(BACK), writer == null ? null : new Unsent(writer, stored.getString(TEXT)));
    }
}
