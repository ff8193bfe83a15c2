package org.kinshipready.certification;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kinshipready.audit.Act;
import org.kinshipready.audit.Audit;
import org.kinshipready.certificates.CertificateCode;
import org.kinshipready.people.People;
import org.kinshipready.people.Person;
import org.kinshipready.people.PersonId;
import org.kinshipready.people.Role;
import org.kinshipready.people.SignedIn;
import org.kinshipready.storage.ReadableDocuments;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;

/**
 * Withdraws certificates, and lifts withdrawals: managers only, and with a reason. No withdrawal is ever deleted.
 *
 * <p>All methods throw {@link org.kinshipready.people.NotAllowed} if it isn't a manager who asks.
 */
@Service
public class CertificateWithdrawals {

    /** The longest reason, in characters. */
    public static final int MAX_REASON = 500;

    private static final int SHOWN_AT_MOST = 100;

    private final MongoOperations mongo;
    private final CertificateRecords records;
    private final CertificateFiles files;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    CertificateWithdrawals(
            MongoOperations mongo,
            CertificateRecords records,
            CertificateFiles files,
            People people,
            Audit audit,
            Clock clock) {
        this.mongo = mongo;
        this.records = records;
        this.files = files;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** The certificate with that code or number, however it is typed. */
    public Optional<IssuedCertificate> find(SignedIn manager, String typed) {
        manager.require(Role.MANAGER);
        return CertificateCode.parse(typed)
                .flatMap(code -> records.find(code.value()))
                .or(() -> records.numbered(typed.strip().toUpperCase(Locale.ROOT)));
    }

    /** Today's name of a manager who withdrew a certificate or lifted that; a question mark if nobody knows it. */
    public String name(SignedIn manager, PersonId by) {
        manager.require(Role.MANAGER);
        return people.find(by).map(Person::displayName).orElse("?");
    }

    /** All certificates of the same completion. */
    public Issues issues(SignedIn manager, IssuedCertificate certificate) {
        manager.require(Role.MANAGER);
        return records.issues(certificate.completion());
    }

    /** Whether its file is the one that was issued, which is checked now. */
    public boolean intact(SignedIn manager, IssuedCertificate certificate) {
        manager.require(Role.MANAGER);
        return files.intact(certificate);
    }

    /** Those whose file was once found missing or changed. */
    public List<IssuedCertificate> damaged(SignedIn manager) {
        manager.require(Role.MANAGER);
        Query damaged = query(where("damagedAt").gt(Instant.EPOCH)).limit(SHOWN_AT_MOST);
        return ReadableDocuments.all(mongo, damaged, IssuedCertificate.class, "certificates");
    }

    /**
     * Withdraws the current certificate of the same completion. If that is already withdrawn, nothing changes.
     *
     * @param reason which anybody who checks the certificate may read
     * @throws IllegalArgumentException if the reason is empty or too long
     */
    public void withdraw(SignedIn manager, IssuedCertificate certificate, String reason) {
        manager.require(Role.MANAGER);
        String why = checked(reason);
        audit.acting(
                manager,
                Act.CERTIFICATE_WITHDRAWN,
                certificate.facts().number(),
                why,
                act -> withdraw(certificate, new CertificateWithdrawal(manager.id(), now(), why, act)));
    }

    private boolean withdraw(IssuedCertificate certificate, CertificateWithdrawal withdrawal) {
        Issues issues = records.issues(certificate.completion());
        return issues.withdrawal().isEmpty()
                && issues.current()
                        .filter(current -> update(
                                byCode(current).addCriteria(where("withdrawn").exists(false)),
                                new Update().set("withdrawn", withdrawal)))
                        .isPresent();
    }

    /**
     * Lifts a withdrawal, so that the certificate is valid again. If none is in force, nothing happens.
     *
     * @param reason for managers to read
     * @throws IllegalArgumentException if the reason is empty or too long
     */
    public void lift(SignedIn manager, IssuedCertificate certificate, String reason) {
        manager.require(Role.MANAGER);
        String why = checked(reason);
        audit.acting(
                manager,
                Act.CERTIFICATE_VALID_AGAIN,
                certificate.facts().number(),
                why,
                act -> lift(records.issues(certificate.completion()), manager.id(), why, act));
    }

    private boolean lift(Issues issues, PersonId manager, String why, String act) {
        boolean lifted = false;
        for (IssuedCertificate issue : issues.all()) {
            CertificateWithdrawal standing = issue.withdrawn();
            if (standing != null) {
                lifted |= lift(issue, new CertificateWithdrawal.Lifted(standing, manager, now(), why, act));
            }
        }
        return lifted;
    }

    /** One write, made only while this withdrawal is in force: the same button pressed twice lifts it once. */
    private boolean lift(IssuedCertificate issue, CertificateWithdrawal.Lifted lifted) {
        return update(
                byCode(issue)
                        .addCriteria(
                                where("withdrawn.at").is(lifted.withdrawal().at())),
                new Update().unset("withdrawn").push("lifted", lifted));
    }

    private boolean update(Query query, Update update) {
        return mongo.updateFirst(query, update, IssuedCertificate.class).getModifiedCount() > 0;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Query byCode(IssuedCertificate certificate) {
        return query(where("_id").is(certificate.code()));
    }

    private static String checked(String reason) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > MAX_REASON) {
            throw new IllegalArgumentException("A reason has 1 to " + MAX_REASON + " characters");
        }
        return why;
    }
}
