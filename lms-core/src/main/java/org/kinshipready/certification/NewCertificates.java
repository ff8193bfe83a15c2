package org.kinshipready.certification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How many new certificates somebody may have made for one completion: more than anybody needs who mistypes their name, and
 * few enough that nobody fills the disk. The first one isn't counted, and the last one counts whatever happens.
 */
final class NewCertificates {

    static final int AT_MOST = 10;
    static final Duration WITHIN = Duration.ofHours(24);

    private NewCertificates() {}

    /** When the next one can be made; empty if that is now. */
    static Optional<Instant> again(Issues issues, Instant now) {
        return again(
                issues.all().stream()
                        .skip(1)
                        .map(certificate -> certificate.facts().issued())
                        .toList(),
                now);
    }

    /** @param made when those were made that replaced another */
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
