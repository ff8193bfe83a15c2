package org.kinshipready.storage;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.NullMarked;
import org.springframework.core.convert.ConversionException;
import org.springframework.data.mapping.MappingException;
import org.springframework.data.mapping.model.MappingInstantiationException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/** Reads lists as far as this release can: it skips documents that a newer release wrote in a form it doesn't know. */
@NullMarked
public final class ReadableDocuments {

    private ReadableDocuments() {}

    public static <T> List<T> all(MongoOperations mongo, Query query, Class<T> type, String collection) {
        return mongo.find(query, Document.class, collection).stream()
                .flatMap(document -> read(mongo, document, type).stream())
                .toList();
    }

    private static <T> Optional<T> read(MongoOperations mongo, Document document, Class<T> type) {
        try {
            return Optional.of(mongo.getConverter().read(type, document));
        } catch (ConversionException
                | MappingException
                | MappingInstantiationException
                | IllegalArgumentException
                | NoSuchElementException newer) {
            return Optional.empty();
        }
    }
}
