package org.kinshipready.certification;

import java.util.function.Predicate;
import org.kinshipready.audit.Act;
import org.kinshipready.audit.ActTraces;
import org.springframework.stereotype.Component;

/** Finds the traces that withdrawing a certificate, or lifting that, left on the certificates of a completion. */
@Component
class CertificateTraces implements ActTraces {

    private final CertificateRecords records;

    CertificateTraces(CertificateRecords records) {
        this.records = records;
    }

    @Override
    public boolean has(Act act, String number, String id) {
        return switch (act) {
            case CERTIFICATE_WITHDRAWN -> has(number, issues -> issues.withdrawnBy(id));
            case CERTIFICATE_VALID_AGAIN -> has(number, issues -> issues.liftedBy(id));
            case COURSE_WITHDRAWN, COURSE_OFFERED_AGAIN, OTHER -> false;
        };
    }

    private boolean has(String number, Predicate<Issues> trace) {
        return records.numbered(number)
                .map(certificate -> records.issues(certificate.completion()))
                .filter(trace)
                .isPresent();
    }
}
