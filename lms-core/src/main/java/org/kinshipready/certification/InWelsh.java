package org.kinshipready.certification;

import org.kinshipready.certificates.CertificateFacts;
import org.kinshipready.content.Course;
import org.kinshipready.content.Pathway;

/**
 * The Welsh words of a certificate in Welsh and English; anything not translated yet stays in English.
 *
 * <p>These are machine translations, like those in the message files: no Welsh speaker has checked them.
 */
final class InWelsh {

    private static final String WELSH = "cy";

    private InWelsh() {}

    static CertificateFacts.Welsh facts(Course course, String credit) {
        return new CertificateFacts.Welsh(course.inLanguage(WELSH).title(), pathway(course.pathway()), credit(credit));
    }

    private static String pathway(Pathway pathway) {
        return switch (pathway) {
            case PREPARATORY -> "Hyfforddiant paratoi";
            case ONGOING -> "Hyfforddiant parhaus";
        };
    }

    // There are only names between these words.
    private static String credit(String english) {
        return english.replace("Planned contributor:", "Cyfrannwr arfaethedig:");
    }
}
