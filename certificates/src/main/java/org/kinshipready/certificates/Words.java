package org.kinshipready.certificates;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What a certificate says in words. */
record Words(CertificateFacts facts) {

    static final String TITLE = "Certificate of completion";
    static final String TRIAL = "Trial: not a real certificate";
    static final String NOTE =
            "This shows what was completed. It is not an assessment of anyone\u2019s suitability to care.";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    String documentTitle() {
        return (facts.trial() ? TRIAL + ". " : "") + TITLE + ": " + Alphabet.composed(facts.course());
    }

    String pathway() {
        return "Pathway: " + facts.pathway();
    }

    String minutes() {
        return facts.minutes() == 1
                ? "About 1 minute of learning"
                : "About " + facts.minutes() + " minutes of learning";
    }

    String completed() {
        return DAY.format(facts.completed());
    }
}
