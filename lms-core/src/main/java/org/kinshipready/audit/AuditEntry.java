package org.kinshipready.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kinshipready.people.PersonId;

/**
 * Something that a member of staff did, or tried to.
 *
 * @param by who did it
 * @param name what the identity provider called them then
 * @param subject what they did it to, such as {@code ongoing/school}
 * @param reason in their own words, or null if the act needs none
 */
public record AuditEntry(
        PersonId by,
        String name,
        Act act,
        String subject,
        @Nullable String reason,
        Instant at,
        Outcome outcome) {}
