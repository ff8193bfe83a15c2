package org.kinshipready.certification;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.kinshipready.certificates.CertificateCode;

/**
 * Everything that anybody with a certificate's code may read about it: {@link CertificateChecks} gives away nothing
 * else.
 *
 * @param completed the month only, because the day is for people who have the certificate itself
 * @param sha256 of the file that was issued, in hexadecimal digits
 * @param name as the holder chose to have it shown, and only while the certificate is valid; or null
 * @param since the month in which it was replaced or withdrawn, or null
 * @param why it was withdrawn, or null
 */
public record Check(
        CertificateCode code,
        Status status,
        String course,
        String pathway,
        String version,
        YearMonth completed,
        String number,
        String issuer,
        boolean trial,
        String sha256,
        @Nullable String name,
        @Nullable YearMonth since,
        @Nullable String why) {}
