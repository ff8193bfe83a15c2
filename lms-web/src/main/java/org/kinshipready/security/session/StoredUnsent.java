package org.kinshipready.security.session;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.kinshipready.site.Unsent;

/** How a session's document stores what someone wrote: as a list, because the form's field names have dots in them. */
final class StoredUnsent {

    private static final String ADDRESS = "address";
    private static final String WRITER = "writer";
    private static final String FIELDS = "fields";
    private static final String NAME = "name";
    private static final String VALUES = "values";

    private StoredUnsent() {}

    static List<Document> stored(List<Unsent> unsent) {
        return unsent.stream().map(StoredUnsent::stored).toList();
    }

    private static Document stored(Unsent unsent) {
        List<Document> fields = unsent.fields().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(field -> new Document(NAME, field.getKey()).append(VALUES, field.getValue()))
                .toList();
        return new Document(ADDRESS, unsent.address())
                .append(WRITER, unsent.writer())
                .append(FIELDS, fields);
    }

    static List<Unsent> restored(@Nullable List<Document> stored) {
        return stored == null
                ? List.of()
                : stored.stream().map(StoredUnsent::restored).toList();
    }

    private static Unsent restored(Document stored) {
        Map<String, List<String>> fields = new TreeMap<>();
        stored.getList(FIELDS, Document.class)
                .forEach(field -> fields.put(field.getString(NAME), field.getList(VALUES, String.class)));
        return new Unsent(stored.getString(ADDRESS), stored.getString(WRITER), fields);
    }
}
