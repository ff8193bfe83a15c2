package org.kinshipready.certification;

import org.kinshipready.certificates.CertificateFacts;
import org.kinshipready.content.Course;
import org.kinshipready.content.Pathway;

/**
 * What a certificate in Welsh and English says in Welsh; what nobody has translated stays in English.
 *
 * <p>The words were made by a machine, as those in the message files were: nobody who speaks Welsh has checked them.
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

    // Between them stand names only.
    private static String credit(String english) {
        return english.replace("Planned contributor:", "Cyfrannwr arfaethedig:");
    }
}
