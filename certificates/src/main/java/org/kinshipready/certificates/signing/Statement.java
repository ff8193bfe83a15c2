package org.kinshipready.certificates.signing;

import java.time.LocalDate;

/**
 * What a signature says it is for, in the words that PDF readers show beside it: it must agree with the proof.
 *
 * @param trial whether it is for a trial certificate
 */
record Statement(boolean trial, String code, String courseId, LocalDate completed) {

    static final String TRIAL = "Trial: not a real certificate";

    /** What the text of one looks like, as a pattern. */
    static final String FORM = "(?:" + Statement.TRIAL + "\\. )?Certificate of completion [\\w :,-]+";

    /** In ASCII and without brackets, so that a PDF holds it as it is. */
    String text() {
        return (trial ? TRIAL + ". " : "") + "Certificate of completion " + code + ": " + courseId + ", " + completed;
    }
}
