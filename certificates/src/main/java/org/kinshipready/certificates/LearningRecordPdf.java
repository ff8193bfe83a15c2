package org.kinshipready.certificates;

import java.time.ZoneOffset;
import java.util.List;

/** Draws learning records, in English. Instances can be shared between threads. */
public final class LearningRecordPdf {

    /**
     * Reads the fonts once, for all drawings.
     *
     * @throws FontsUnusable if the system doesn't have what the JDK needs to read them
     */
    public LearningRecordPdf() {
        Face.requireUsable();
    }

    /**
     * The record as a PDF file of as many pages as it needs: the same record always gives the same bytes on the same
     * JDK.
     *
     * @throws IllegalArgumentException if a text has a character that no font here has a glyph for, or is too long to
     *     be drawn at a readable size, or a code isn't valid
     */
    public byte[] draw(LearningRecord learning) {
        Words words = Words.ENGLISH;
        String title = (learning.trial() ? words.recordTrial() + ". " : "") + words.record() + ": "
                + Alphabet.composed(learning.pathway());
        return new PdfFile(
                        title,
                        Alphabet.composed(learning.issuer()),
                        learning.made().atStartOfDay(ZoneOffset.UTC).toInstant(),
                        List.of(),
                        learning.toString())
                .bytes(RecordPages.WIDTH, RecordPages.HEIGHT, sheet -> new RecordPages(learning, sheet).draw());
    }
}
