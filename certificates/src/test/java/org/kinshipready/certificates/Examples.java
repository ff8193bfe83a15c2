package org.kinshipready.certificates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Facts to draw in tests. */
final class Examples {

    static final String NAME = "Siân O’Connor";
    static final String LONG_NAME =
            "Wilhelmina Alexandrina Featherstonehaugh-Cholmondeley " + "de la Montaigne-Fitzwilliam Ó Súilleabháin III";
    static final String COURSE = "Your legal options in plain words";
    static final String LONG_COURSE = "Understanding trauma, attachment, contact with birth parents and everything "
            + "else that nobody tells you before a child comes to live with you at short notice";

    /** As long as they are. */
    static final Proof PROOF = new Proof(
            "1."
                    + "eyJjIjoiN1E0SzlaVFgwTVdFM1I1VFlCOENERkdISks4IiwiZCI6IjIwMjYtMTEtMjEifQ"
                            .repeat(2)
                            .substring(0, 90)
                    + "." + "Zm9yLXRlc3RzLW9ubHk_-_".repeat(4).substring(0, 86),
            "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqo");

    private Examples() {}

    static CertificateFacts real(String holder) {
        return facts(holder, COURSE, "Planned contributor: Kinship", 70, false);
    }

    static CertificateFacts trial(String holder) {
        return facts(holder, COURSE, "Planned contributor: Kinship", 70, true);
    }

    static CertificateFacts course(String title) {
        return facts(NAME, title, "Planned contributor: Kinship", 70, false);
    }

    /** With everything as long as it may be. */
    static CertificateFacts longest(boolean trial) {
        String credit = "Planned contributors: Kinship, the National Association of Virtual School Heads, BookTrust, "
                + "Anna Freud and Place2Be; reviewed by Family Rights Group";
        return facts(LONG_NAME, LONG_COURSE, credit, 1400, trial);
    }

    /** As they are read of a certificate that was issued before it said them. */
    static CertificateFacts inEarlierDays() {
        CertificateFacts facts = real(NAME);
        return new CertificateFacts(
                facts.holder(),
                null,
                facts.course(),
                null,
                facts.pathway(),
                facts.contributor(),
                facts.minutes(),
                facts.completed(),
                facts.number(),
                null,
                null,
                facts.issuer(),
                facts.issued(),
                facts.trial(),
                null);
    }

    static CertificateFacts checkedAt(String address) {
        CertificateFacts facts = real(NAME);
        return new CertificateFacts(
                facts.holder(),
                facts.courseId(),
                facts.course(),
                facts.version(),
                facts.pathway(),
                facts.contributor(),
                facts.minutes(),
                facts.completed(),
                facts.number(),
                facts.code(),
                address,
                facts.issuer(),
                facts.issued(),
                facts.trial(),
                null);
    }

    /** In Welsh and English. */
    static CertificateFacts bilingual(CertificateFacts facts, String course) {
        return new CertificateFacts(
                facts.holder(),
                facts.courseId(),
                facts.course(),
                facts.version(),
                facts.pathway(),
                facts.contributor(),
                facts.minutes(),
                facts.completed(),
                facts.number(),
                facts.code(),
                facts.checkAt(),
                facts.issuer(),
                facts.issued(),
                facts.trial(),
                new CertificateFacts.Welsh(course, "Hyfforddiant paratoadol", "Cyfrannwr arfaethedig: Kinship"));
    }

    static CertificateFacts bilingual(String holder) {
        return bilingual(real(holder), "Eich opsiynau cyfreithiol mewn geiriau syml");
    }

    static LearningRecord record(String holder) {
        return record(
                holder,
                false,
                List.of(
                        new LearningRecord.Entry(
                                COURSE,
                                "1.2.0",
                                LocalDate.of(2026, 11, 21),
                                70,
                                List.of("name the main legal orders", "say who has parental responsibility under each"),
                                "P-2026-000123",
                                "7Q4K9ZTX0MWE3R5TYB8CDFGHJK8",
                                ""),
                        new LearningRecord.Entry(
                                "Money when a child arrives",
                                "1.0.0",
                                LocalDate.of(2026, 12, 1),
                                45,
                                List.of("find out which payments there are"),
                                "P-2026-000124",
                                "10000000000000000000000000Z",
                                "Withdrawn")));
    }

    /** With everything as long as it may be. */
    static LearningRecord longestRecord(boolean trial) {
        LearningRecord.Entry entry = new LearningRecord.Entry(
                LONG_COURSE,
                "10.20.30",
                LocalDate.of(2026, 9, 30),
                1400,
                Collections.nCopies(
                        7, "tell " + LONG_COURSE.toLowerCase(Locale.ROOT) + " apart, and whom to ask about each of it"),
                "P-2026-123456",
                "7Q4K9ZTX0MWE3R5TYB8CDFGHJK8",
                "Replaced by a newer certificate, because the name changed");
        return record(LONG_NAME, trial, Collections.nCopies(40, entry));
    }

    static LearningRecord record(String holder, boolean trial, List<LearningRecord.Entry> entries) {
        return new LearningRecord(
                holder,
                "Preparatory training",
                "Kinship",
                "https://learn.example.org/verify",
                LocalDate.of(2026, 12, 2),
                trial,
                entries);
    }

    static CertificateFacts facts(String holder, String course, String contributor, int minutes, boolean trial) {
        return new CertificateFacts(
                holder,
                "legal-options",
                course,
                "1.2.0",
                "Preparatory training",
                contributor,
                minutes,
                LocalDate.of(2026, 11, 21),
                "P-2026-000123",
                "7Q4K9ZTX0MWE3R5TYB8CDFGHJK8",
                "https://learn.example.org/verify",
                "Kinship",
                Instant.parse("2026-11-21T23:45:30Z"),
                trial,
                null);
    }
}
