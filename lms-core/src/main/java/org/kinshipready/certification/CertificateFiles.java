package org.kinshipready.certification;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Reads the files of certificates, and raises the alarm if one isn't the file that was issued. */
@Component
class CertificateFiles {

    private static final Logger log = LoggerFactory.getLogger(CertificateFiles.class);

    private final MongoOperations mongo;
    private final Clock clock;

    CertificateFiles(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /**
     * The bytes as they were issued.
     *
     * @throws DamagedCertificate if the bytes are missing or different; this is logged with the word ALARM, and noted
     *     on the record for managers
     */
    byte[] read(IssuedCertificate certificate) {
        CertificateFile file = mongo.findById(certificate.code(), CertificateFile.class);
        if (file != null && sha256(file.pdf().getData()).equals(certificate.sha256())) {
            return file.pdf().getData();
        }
        String number = certificate.facts().number();
        log.error("ALARM: the file of certificate {} is {}", number, file == null ? "missing" : "not the one issued");
        mongo.updateFirst(
                query(where("_id").is(certificate.code()).and("damagedAt").exists(false)),
                new Update().set("damagedAt", clock.instant().truncatedTo(ChronoUnit.MILLIS)),
                IssuedCertificate.class);
        throw new DamagedCertificate(number);
    }

    boolean intact(IssuedCertificate certificate) {
        try {
            return read(certificate).length > 0;
        } catch (DamagedCertificate damaged) {
            return false;
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
