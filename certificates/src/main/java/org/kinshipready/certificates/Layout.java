package org.kinshipready.certificates;

import java.util.List;

/** Where everything stands on a certificate: drawn in the order in which it is to be read. */
record Layout(CertificateFacts facts, Sheet sheet) {

    static final float WIDTH = 842;
    static final float HEIGHT = 595;
    static final float BAND_BOTTOM = 436;
    static final float RULE = 148;

    private static final float MIDDLE = WIDTH / 2;
    private static final float TEXT_WIDTH = 690;
    private static final float TITLE_TOP = 536;
    private static final float TITLE_BOTTOM = 486;
    private static final float BAND_TOP = 482;
    private static final float LEARNING_TOP = 428;
    private static final float LEARNING_BOTTOM = 160;
    private static final float FACTS_TOP = 142;
    private static final float FACTS_BOTTOM = 88;
    private static final float FACTS_WIDTH = 220;
    private static final float FACTS_APART = 235;
    private static final float NOTE_BOTTOM = 56;

    void draw() {
        decoration();
        Words words = new Words(facts);
        line(Words.TITLE, Style.TITLE, TITLE_TOP, TITLE_BOTTOM);
        if (facts.trial()) {
            line(Words.TRIAL, Style.TRIAL, BAND_TOP, BAND_BOTTOM);
        }
        learning(words).write(sheet, MIDDLE, TEXT_WIDTH, LEARNING_TOP, LEARNING_BOTTOM);
        fact("Completed on", words.completed(), MIDDLE - FACTS_APART);
        fact("Certificate number", facts.number(), MIDDLE);
        fact("Issued by", facts.issuer(), MIDDLE + FACTS_APART);
        line(Words.NOTE, Style.NOTE, FACTS_BOTTOM, NOTE_BOTTOM);
    }

    private void decoration() {
        sheet.decorateRectangle(Ink.PAPER, 0, 0, WIDTH, HEIGHT);
        Patchwork patchwork = new Patchwork(sheet);
        patchwork.border(WIDTH, HEIGHT);
        if (facts.trial()) {
            sheet.decorateRectangle(Ink.BRICK, 0, BAND_BOTTOM, WIDTH, BAND_TOP - BAND_BOTTOM);
        } else {
            patchwork.divider(MIDDLE, (BAND_TOP + BAND_BOTTOM) / 2);
        }
        sheet.decorateRectangle(Ink.OCHRE, MIDDLE - TEXT_WIDTH / 2, RULE, TEXT_WIDTH, 1);
    }

    private Column learning(Words words) {
        return new Column(List.of(
                new Column.Entry(facts.holder(), Style.HOLDER, 0),
                new Column.Entry("has completed", Style.LINKING, 6),
                new Column.Entry(facts.course(), Style.COURSE, 10),
                new Column.Entry(words.pathway(), Style.DETAIL, 12),
                new Column.Entry(words.minutes(), Style.DETAIL, 4),
                new Column.Entry(facts.contributor(), Style.DETAIL, 4)));
    }

    private void fact(String label, String value, float middle) {
        new Column(List.of(new Column.Entry(label, Style.LABEL, 0), new Column.Entry(value, Style.FACT, 1)))
                .write(sheet, middle, FACTS_WIDTH, FACTS_TOP, FACTS_BOTTOM);
    }

    private void line(String text, Style style, float top, float bottom) {
        new Column(List.of(new Column.Entry(text, style, 0))).write(sheet, MIDDLE, TEXT_WIDTH, top, bottom);
    }
}
