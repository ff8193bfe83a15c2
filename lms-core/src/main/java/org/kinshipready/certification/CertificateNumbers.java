package org.kinshipready.certification;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kinshipready.content.Pathway;
import org.kinshipready.storage.Upsert;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Numbers certificates within a pathway and year, such as {@code P-2026-000123}; each is used once, gaps are fine.
 *
 * <p>A number belongs to the document that has it as its id. The counter only says where to try: one restored from an
 * old backup finds its numbers taken, and catches up.
 */
@Component
class CertificateNumbers {

    private static final FindAndModifyOptions UPSERT =
            FindAndModifyOptions.options().upsert(true).returnNew(true);

    private final MongoOperations mongo;

    /**
     * The highest number of each series when this process first used it. Earlier releases issued numbers without
     * claiming them.
     */
    private final Map<String, Long> issuedBefore = new ConcurrentHashMap<>();

    CertificateNumbers(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(Claimed.class)
                .createIndex(new Index().on("series", Sort.Direction.ASC).on("n", Sort.Direction.DESC));
    }

    /** Claims the next free number for the certificate with this code. */
    String next(Pathway pathway, int year, String code) {
        String series = pathway.series() + "-" + year;
        long taken = issuedBefore.computeIfAbsent(series, this::highestIssued);
        while (true) {
            long n = count(series, new Update().inc("last", 1));
            if (n > taken) {
                Claimed claim = new Claimed(String.format(Locale.ROOT, "%s-%06d", series, n), series, n, code);
                if (claims(claim)) {
                    return claim.number();
                }
                taken = highestClaimed(series);
            }
            count(series, new Update().max("last", taken));
        }
    }

    private long count(String series, Update update) {
        Query byId = query(where("_id").is(series));
        Counter counter = Upsert.retried(() -> mongo.findAndModify(byId, update, UPSERT, Counter.class));
        if (counter == null) {
            throw new IllegalStateException("An upsert that returns the new document returned none");
        }
        return counter.last();
    }

    private boolean claims(Claimed claim) {
        try {
            mongo.insert(claim);
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    private long highestClaimed(String series) {
        Claimed highest = mongo.findOne(
                query(where("series").is(series))
                        .with(Sort.by(Sort.Direction.DESC, "n"))
                        .limit(1),
                Claimed.class);
        return highest == null ? 0 : highest.n();
    }

    /**
     * Reads every certificate of the series. Each process does this once, before its first certificate of that year.
     */
    private long highestIssued(String series) {
        Query ofSeries = query(where("facts.number").regex("^" + Pattern.quote(series + "-")));
        ofSeries.fields().include("facts.number");
        try (Stream<org.bson.Document> certificates =
                mongo.stream(ofSeries, org.bson.Document.class, mongo.getCollectionName(IssuedCertificate.class))) {
            return certificates
                    .map(certificate ->
                            certificate.get("facts", org.bson.Document.class).getString("number"))
                    .mapToLong(number -> Long.parseLong(number.substring(series.length() + 1)))
                    .max()
                    .orElse(0);
        }
    }

    @Document("counters")
    private record Counter(@Id String id, long last) {}

    /**
     * Marks a number as taken, for ever.
     *
     * @param code the code of the certificate it was claimed for, which a crash may have kept from being issued
     */
    @Document("certificate_numbers")
    record Claimed(@Id String number, String series, long n, String code) {}
}
