package org.kinshipready.catalogue;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.bson.Document;
import org.kinshipready.storage.Upsert;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Counts the catalogue's changes in one small document, so that each instance notices what another has done. */
@Component
class CatalogueChanges {

    private static final String COLLECTION = "catalogue_changes";
    private static final Query ONE = query(where("_id").is("current"));
    private static final String COUNT = "count";

    private final MongoOperations mongo;

    CatalogueChanges(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** To be called after a change is stored, and again whenever it isn't certain that the call got through. */
    void tell() {
        Upsert.retried(() -> mongo.upsert(ONE, new Update().inc(COUNT, 1L), COLLECTION));
    }

    long count() {
        Document counted = mongo.findOne(ONE, Document.class, COLLECTION);
        return counted == null ? 0 : counted.get(COUNT, Number.class).longValue();
    }
}
