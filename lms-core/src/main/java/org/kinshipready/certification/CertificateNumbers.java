package org.kinshipready.certification;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Locale;
import org.kinshipready.content.Pathway;
import org.kinshipready.storage.Upsert;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Numbers certificates within a pathway and year, such as {@code P-2026-000123}; each is used once, gaps are fine. */
@Component
class CertificateNumbers {

    private final MongoOperations mongo;

    CertificateNumbers(MongoOperations mongo) {
        this.mongo = mongo;
    }

    String next(Pathway pathway, int year) {
        String series = pathway.series() + "-" + year;
        Query byId = query(where("_id").is(series));
        FindAndModifyOptions upsert =
                FindAndModifyOptions.options().upsert(true).returnNew(true);
        Counter counter =
                Upsert.retried(() -> mongo.findAndModify(byId, new Update().inc("last", 1), upsert, Counter.class));
        if (counter == null) {
            throw new IllegalStateException("An upsert that returns the new document returned none");
        }
        return String.format(Locale.ROOT, "%s-%06d", series, counter.last());
    }

    @Document("counters")
    private record Counter(@Id String id, long last) {}
}
