package org.kinshipready.certification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How many new certificates somebody may have made for one completion: more than anybody needs who mistypes their name,
 * and few enough that nobody can fill the disk. The first certificate isn't counted, and reaching the limit leaves the
 * last one issued as it is.
 */
final class NewCertificates {

    static final int AT_MOST = 10;
    static final Duration WITHIN = Duration.ofHours(24);

    private NewCertificates() {}

    /** When the next one can be made; empty if it can be made now. */
    static Optional<Instant> again(Issues issues, Instant now) {
        return again(
                issues.all().stream()
                        .skip(1)
                        .map(certificate -> certificate.facts().issued())
                        .toList(),
                now);
    }

    /** @param made when each replacement was made */
    static Optional<Instant> again(List<Instant> made, Instant now) {
        List<Instant> recent = made.stream()
                .filter(issued -> issued.isAfter(now.minus(WITHIN)))
                .sorted()
                .toList();
        return recent.size() < AT_MOST
                ? Optional.empty()
                : Optional.of(recent.get(recent.size() - AT_MOST).plus(WITHIN));
    }
}
