package org.kinshipready.certificates;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Everything a certificate says, frozen when it is issued.
 *
 * <p>Never a score, a legal order, a child or anything else about the holder but the name.
 *
 * @param holder the name as the holder wants it
 * @param course the title of the course
 * @param pathway the title of the pathway, such as "Preparatory training"
 * @param contributor the credit line, such as "Planned contributor: Kinship"
 * @param minutes about how long the course takes
 * @param completed the day of completion in Europe/London
 * @param number its number in the pathway's series, such as {@code P-2026-000123}
 * @param issuer who issues it
 * @param issued when it was made
 * @param trial whether it was made while trying the platform out, and proves nothing
 */
public record CertificateFacts(
        String holder,
        String course,
        String pathway,
        String contributor,
        int minutes,
        LocalDate completed,
        String number,
        String issuer,
        Instant issued,
        boolean trial) {}
