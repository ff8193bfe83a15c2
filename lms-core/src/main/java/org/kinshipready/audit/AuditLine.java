package org.kinshipready.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kinshipready.people.PersonId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One line of the record: that an act begins, or how one ended. Seen by {@link Audit} only, which adds lines and does
 * nothing else with them.
 *
 * @param id of a beginning its own; of an end that of its beginning and {@code :end}, so that there is one at most
 * @param kind {@value #BEGINS} or {@value #ENDS}
 * @param act of a beginning, and so are name, subject and reason
 * @param outcome of an end: the code of an {@link Outcome}
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
