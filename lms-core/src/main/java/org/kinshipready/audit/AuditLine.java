package org.kinshipready.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kinshipready.people.PersonId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One line of the record: that an act began, or how one ended. Only {@link Audit} sees these, and it only ever adds
 * lines.
 *
 * @param id for a beginning, its own id; for an end, the id of the beginning plus {@code :end}, so there is at most one
 * @param kind {@value #BEGINS} or {@value #ENDS}
 * @param act set on beginnings only, like name, subject and reason
 * @param outcome set on ends only: the code of an {@link Outcome}
 */
@Document("audit")
record AuditLine(
        @Id String id,
        PersonId person,
        String kind,
        Instant at,
        @Nullable String name,
        @Nullable String act,
        @Nullable String subject,
        @Nullable String reason,
        @Nullable String outcome) {

    static final String BEGINS = "begins";
    static final String ENDS = "ends";

    static String end(String id) {
        return id + ":end";
    }
}
