package org.kinshipready.certificates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything a certificate says, frozen when it is issued.
 *
 * <p>Never a score, a legal order, a child or anything else about the holder but the name.
 *
 * @param holder the name as the holder wants it
 * @param courseId the id of the course, such as {@code legal-options}; empty on certificates issued before they had it
 * @param course the title of the course
 * @param version the version of the course that was completed, such as {@code 1.2.0}; empty on certificates issued
 *     before they had it
 * @param pathway the title of the pathway, such as "Preparatory training"
 * @param contributor the credit line, such as "Planned contributor: Kinship"
 * @param minutes about how long the course takes
 * @param completed the day of completion in Europe/London
 * @param number its number in the pathway's series, such as {@code P-2026-000123}
 * @param code names the certificate and can't be guessed; empty on certificates issued before they had one
 * @param checkAt where anybody may check it, without its code, such as {@code https://learn.example.org/verify}; empty
 *     on certificates issued before they had it
 * @param issuer who issues it
 * @param issued when it was made
 * @param trial whether it is a trial certificate, and so proves nothing
 * @param welsh what it says in Welsh next to the English, or null for a certificate in English only
 */
public record CertificateFacts(
        String holder,
        String courseId,
        String course,
        String version,
        String pathway,
        String contributor,
        int minutes,
        LocalDate completed,
        String number,
        String code,
        String checkAt,
        String issuer,
        Instant issued,
        boolean trial,
        @Nullable Welsh welsh) {

    // Facts stored by earlier releases don't have the newer fields.
    public CertificateFacts {
        courseId = Objects.requireNonNullElse(courseId, "");
        checkAt = Objects.requireNonNullElse(checkAt, "");
        version = Objects.requireNonNullElse(version, "");
        code = Objects.requireNonNullElse(code, "");
    }

    /**
     * The facts that read differently in Welsh.
     *
     * @param course the title of the course in Welsh
     * @param pathway the title of the pathway in Welsh
     * @param contributor the credit line in Welsh
     */
    public record Welsh(String course, String pathway, String contributor) {}
}
