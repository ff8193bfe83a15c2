package org.kinshipready.security.session;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.kinshipready.site.GivenBack;
import org.kinshipready.site.Unsent;
import org.springframework.stereotype.Component;

/**
 * What someone wrote and sent after their session had ended. Its page gives it back to them until it has been saved.
 */
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
