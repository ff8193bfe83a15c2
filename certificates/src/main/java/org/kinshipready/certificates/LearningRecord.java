package org.kinshipready.certificates;

import java.time.LocalDate;
import java.util.List;

/**
 * Everything that one person has completed in one pathway.
 *
 * <p>Unlike a certificate it isn't frozen: it says what is known on the day it is made.
 *
 * @param holder the name as the holder wants it
 * @param pathway the title of the pathway, such as "Preparatory training"
 * @param issuer who says so
 * @param checkAt where anybody may check a certificate, without its code, such as {@code
 *     https://learn.example.org/verify}; empty if nowhere
 * @param made the day on which the record was asked for
 * @param trial whether it is a trial record, and so proves nothing
 * @param entries the completed courses in the order in which they are listed
 */
public record LearningRecord(
        String holder,
        String pathway,
        String issuer,
        String checkAt,
        LocalDate made,
        boolean trial,
        List<Entry> entries) {

    public LearningRecord {
        entries = List.copyOf(entries);
    }

    /**
     * A completed course.
     *
     * @param course the title of the course
     * @param version the version that was completed, such as {@code 1.2.0}; empty if that isn't known
     * @param completed the day of completion in Europe/London
     * @param minutes about how long the course takes
     * @param outcomes what the course covers, each in a sentence or less, without Markdown
     * @param number the number of its certificate, such as {@code P-2026-000123}; empty if there is none
     * @param code the code of its certificate, which is listed only with a number; empty if it has none
     * @param status words for the reader, such as "Withdrawn", if there is more to say about the certificate than that
     *     it is valid; otherwise empty
     */
    public record Entry(
            String course,
            String version,
            LocalDate completed,
            int minutes,
            List<String> outcomes,
            String number,
            String code,
            String status) {

        public Entry {
            outcomes = List.copyOf(outcomes);
        }
    }
}
