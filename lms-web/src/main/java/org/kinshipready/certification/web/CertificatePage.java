package org.kinshipready.certification.web;

import org.jspecify.annotations.Nullable;
import org.kinshipready.certificates.CertificateFacts;

/**
 * A learner's certificate for one course, with the question whether the name on it is right.
 *
 * @param facts what it says, or null where it can't be issued under the name as it stands
 * @param nameNow the name a certificate issued now would bear
 * @param changedSince whether the course has a newer version than the one completed
 * @param pdf the address of the file, or null
 * @param size of the file, such as "42 KB", or null
 */
public record CertificatePage(
        String courseTitle,
        String courseId,
        String address,
        @Nullable CertificateFacts facts,
        String nameNow,
        boolean changedSince,
        @Nullable String pdf,
        @Nullable String size) {

    /** Whether the name was changed since the certificate was issued. */
    public boolean nameChanged() {
        return facts == null || !facts.holder().equals(nameNow);
    }
}
