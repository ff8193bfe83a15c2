package org.kinshipready.certification;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.types.Binary;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.UncategorizedMongoDbException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Finds and stores the records of certificates. */
@Component
class CertificateRecords {

    private static final int AT_ONCE = 200;

    private final MongoOperations mongo;

    CertificateRecords(MongoOperations mongo) {
        this.mongo = mongo;
        createIndexOfIssues();
        mongo.indexOps(IssuedCertificate.class).createIndex(new Index().on("facts.number", Sort.Direction.ASC));
        mongo.indexOps(IssuedCertificate.class).createIndex(new Index().on("damagedAt", Sort.Direction.ASC));
    }

    /** Unique so that the embedded server uses it: what lets one certificate in for each issue is its claim's id. */
    private void createIndexOfIssues() {
        try {
            mongo.indexOps(IssuedCertificate.class).createIndex(ofIssues().unique());
        } catch (UncategorizedMongoDbException sharded) {
            mongo.indexOps(IssuedCertificate.class).createIndex(ofIssues());
        }
    }

    private static Index ofIssues() {
        return new Index().on("completion", Sort.Direction.ASC).on("issue", Sort.Direction.ASC);
    }

    Optional<IssuedCertificate> find(String code) {
        return Optional.ofNullable(mongo.findById(code, IssuedCertificate.class));
    }

    /** Looks the number up by its claim, whose id it is. Only earlier releases issued numbers without a claim. */
    Optional<IssuedCertificate> numbered(String number) {
        return Optional.ofNullable(mongo.findById(number, CertificateNumbers.Claimed.class))
                .flatMap(claimed -> find(claimed.code()))
                .or(() -> Optional.ofNullable(
                        mongo.findOne(query(where("facts.number").is(number)), IssuedCertificate.class)));
    }

    Optional<IssuedCertificate> find(String completion, int issue) {
        // Asks for both fields of the unique index, so that the embedded server doesn't have to scan.
        return Optional.ofNullable(mongo.findOne(
                query(where("completion").is(completion).and("issue").is(issue)), IssuedCertificate.class));
    }

    /** Most completions have one or two; if there are many, some hundreds are read at once. */
    Issues issues(String completion) {
        List<IssuedCertificate> all = new ArrayList<>();
        Optional<IssuedCertificate> next = find(completion, 1);
        while (next.isPresent()) {
            all.add(next.get());
            if (all.size() > 1) {
                addClaimed(completion, all);
            }
            next = find(completion, all.size() + 1);
        }
        return new Issues(List.copyOf(all));
    }

    /**
     * Adds the ones that follow, as far as their claims say. It asks by id alone, so the embedded server doesn't have
     * to scan.
     */
    private void addClaimed(String completion, List<IssuedCertificate> all) {
        List<IssuedCertificate> more;
        do {
            int last = all.size();
            List<String> claims = IntStream.rangeClosed(last + 1, last + AT_ONCE)
                    .mapToObj(issue -> CertificateClaim.id(completion, issue))
                    .toList();
            List<String> codes = mongo.find(query(where("_id").in(claims)), CertificateClaim.class).stream()
                    .map(CertificateClaim::code)
                    .toList();
            more = codes.isEmpty()
                    ? List.of()
                    : mongo.find(query(where("_id").in(codes)), IssuedCertificate.class).stream()
                            .sorted(Comparator.comparing(IssuedCertificate::issue))
                            .toList();
            for (IssuedCertificate certificate : more) {
                // A claim may have no record yet. If so, there is none after it either.
                if (certificate.issue() == all.size() + 1) {
                    all.add(certificate);
                }
            }
        } while (more.size() == AT_ONCE);
    }

    /**
     * Stores a new certificate: its file, the claim to be the next one of its completion, then its record. If another
     * certificate has that claim, this one's file is deleted, and the other's record is written in case a crash
     * prevented it.
     */
    void store(IssuedCertificate certificate, byte[] pdf) {
        CertificateFile file =
                new CertificateFile(certificate.code(), certificate.person(), new Binary(pdf), certificate);
        mongo.insert(file);
        CertificateFile first = claimed(file, CertificateClaim.of(certificate));
        if (!first.code().equals(file.code())) {
            mongo.remove(query(where("_id").is(file.code())), CertificateFile.class);
        }
        IssuedCertificate issued = first.record();
        if (issued != null) {
            insert(issued);
        }
    }

    /** The file of the certificate that has the claim: this one, or another that was there first. */
    private CertificateFile claimed(CertificateFile file, CertificateClaim claim) {
        try {
            mongo.insert(claim);
            return file;
        } catch (DuplicateKeyException taken) {
            String code = Optional.ofNullable(mongo.findById(claim.id(), CertificateClaim.class))
                    .map(CertificateClaim::code)
                    .orElse("");
            CertificateFile other = mongo.findById(code, CertificateFile.class);
            if (other != null) {
                return other;
            }
            // The file that held the claim is gone, so the claim is free.
            Query abandoned = query(where("_id").is(claim.id()).and("code").is(code));
            return mongo.updateFirst(abandoned, new Update().set("code", file.code()), CertificateClaim.class)
                                    .getModifiedCount()
                            > 0
                    ? file
                    : claimed(file, claim);
        }
    }

    private void insert(IssuedCertificate certificate) {
        try {
            mongo.insert(certificate);
        } catch (DuplicateKeyException writtenBefore) {
            // Already written, by the holder of the claim or by somebody who came later.
        }
    }
}
