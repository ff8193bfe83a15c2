package org.kinshipready.certification;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinshipready.certificates.CertificateCode;
import org.kinshipready.certificates.CertificateFacts;
import org.kinshipready.enrolment.Completion;
import org.kinshipready.people.SignedIn;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;

/**
 * Says whether a certificate is valid, to anybody who has its code. Its holder decides how much of the name is shown.
 */
@Service
public class CertificateChecks {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final MongoOperations mongo;
    private final CertificateRecords records;
    private final CertificateFiles files;

    CertificateChecks(MongoOperations mongo, CertificateRecords records, CertificateFiles files) {
        this.mongo = mongo;
        this.records = records;
        this.files = files;
    }

    /**
     * What may be said about the certificate with this code; empty if there is none, or its holder has turned checking
     * off.
     */
    public Optional<Check> check(CertificateCode code) {
        return records.find(code.value()).flatMap(certificate -> {
            Issues issues = records.issues(certificate.completion());
            boolean intact = files.intact(certificate);
            Shown shown = issues.shown();
            return shown == Shown.NOTHING
                    ? Optional.empty()
                    : Optional.of(check(code, certificate, issues, shown, intact));
        });
    }

    /**
     * Sets how somebody's name is shown when their own certificate is checked. For anybody else's certificate, nothing
     * happens.
     */
    public void show(SignedIn who, Completion completion, Shown shown) {
        records.find(completion.id(), 1)
                .filter(first -> first.person().equals(who.id()))
                .ifPresent(first -> mongo.updateFirst(
                        query(where("_id").is(first.code())),
                        // Earlier releases read "shown" when the completion has only one certificate.
                        new Update().set("choice", shown).set("shown", shown),
                        IssuedCertificate.class));
    }

    private static Check check(
            CertificateCode code, IssuedCertificate certificate, Issues issues, Shown shown, boolean intact) {
        CertificateFacts facts = certificate.facts();
        Status stored = issues.status(certificate);
        Status status = stored == Status.VALID && !intact ? Status.DAMAGED : stored;
        Optional<CertificateWithdrawal> withdrawal =
                status == Status.WITHDRAWN ? issues.withdrawal() : Optional.empty();
        @Nullable
        Instant since = switch (status) {
            case REPLACED ->
                issues.replacementOf(certificate)
                        .map(next -> next.facts().issued())
                        .orElse(null);
            case WITHDRAWN -> withdrawal.map(CertificateWithdrawal::at).orElse(null);
            case VALID, DAMAGED -> null;
        };
        return new Check(
                code,
                status,
                facts.course(),
                facts.pathway(),
                facts.version(),
                YearMonth.from(facts.completed()),
                facts.number(),
                facts.issuer(),
                facts.trial(),
                certificate.sha256(),
                status != Status.VALID ? null : shown == Shown.FULL_NAME ? facts.holder() : certificate.initials(),
                since == null ? null : YearMonth.from(since.atZone(LONDON)),
                withdrawal.map(CertificateWithdrawal::why).orElse(null));
    }
}
