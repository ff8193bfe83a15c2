package org.kinshipready.certification;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.stereotype.Component;

/** Finds the records of certificates. */
@Component
class CertificateRecords {

    private final MongoOperations mongo;

    CertificateRecords(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(IssuedCertificate.class)
                .createIndex(new Index()
                        .on("completion", Sort.Direction.ASC)
                        .on("issue", Sort.Direction.ASC)
                        .unique());
        mongo.indexOps(IssuedCertificate.class).createIndex(new Index().on("facts.number", Sort.Direction.ASC));
        mongo.indexOps(IssuedCertificate.class).createIndex(new Index().on("damagedAt", Sort.Direction.ASC));
    }

    Optional<IssuedCertificate> find(String code) {
        return Optional.ofNullable(mongo.findById(code, IssuedCertificate.class));
    }

    Optional<IssuedCertificate> numbered(String number) {
        return Optional.ofNullable(mongo.findOne(query(where("facts.number").is(number)), IssuedCertificate.class));
    }

    Optional<IssuedCertificate> find(String completion, int issue) {
        // Both fields of the unique index, so that the embedded server needn't scan.
        return Optional.ofNullable(mongo.findOne(
                query(where("completion").is(completion).and("issue").is(issue)), IssuedCertificate.class));
    }

    Issues issues(String completion) {
        List<IssuedCertificate> all = new ArrayList<>();
        Optional<IssuedCertificate> next = find(completion, 1);
        while (next.isPresent()) {
            all.add(next.get());
            next = find(completion, all.size() + 1);
        }
        return new Issues(List.copyOf(all));
    }
}
