package org.kinshipready.security.session;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.kinshipready.site.GivenBack;
import org.kinshipready.site.Unsent;
import org.springframework.stereotype.Component;

/** What somebody wrote and sent when their session had ended: given back to them on its page, until it has arrived. */
@Component
class GivenBackPart implements SessionPart {

    private static final String FIELD = "givenBack";

    @Override
    public String attribute() {
        return GivenBack.ATTRIBUTE;
    }

    @Override
    public Set<String> fields() {
        return Set.of(FIELD);
    }

    @Override
    public Map<String, Object> stored(Object attribute) {
        return Map.of(FIELD, StoredUnsent.stored(((GivenBack) attribute).forms()));
    }

    @Override
    public @Nullable Object restored(Document session) {
        List<Unsent> forms = StoredUnsent.restored(session.getList(FIELD, Document.class));
        return forms.isEmpty() ? null : new GivenBack(forms);
    }
}
