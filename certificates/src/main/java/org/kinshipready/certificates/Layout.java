package org.kinshipready.certificates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Where everything stands on a certificate: drawn in the order in which it is to be read. */
record Layout(CertificateFacts facts, List<Edition> editions, Sheet sheet) {

    static final float WIDTH = 842;
    static final float HEIGHT = 595;
    static final float BAND_TOP = 482;
    static final float BAND_BOTTOM = 436;

    // Where the line stands that keeps the learning apart from the facts about the certificate itself.
    static final float RULE = 148;
    static final float RULE_OF_TWO = 180;

    private static final float MIDDLE = WIDTH / 2;
    private static final float LEFT = 76;
    private static final float RIGHT = WIDTH - LEFT;
    private static final float TITLE_TOP = 540;
    private static final float TITLE_BOTTOM = 488;
    private static final float LEARNING_TOP = 428;
    private static final float BELOW_HOLDER = 362;
    private static final float NOTE_BOTTOM = 56;

    Layout(CertificateFacts facts, Sheet sheet) {
        this(facts, Edition.of(facts), sheet);
    }

    void draw() {
        decoration();
        inEach(edition -> List.of(edition.entry(edition.words().title(), Style.TITLE, 0)), TITLE_TOP, TITLE_BOTTOM);
        if (facts.trial()) {
            inEach(edition -> List.of(edition.entry(edition.words().trial(), Style.TRIAL, 0)), BAND_TOP, BAND_BOTTOM);
        }
        Column.Entry holder = new Column.Entry(facts.holder(), null, Style.HOLDER, 0);
        if (editions.size() == 1) {
            List<Column.Entry> learning = new ArrayList<>(List.of(holder));
            learning.addAll(learning(editions.getFirst()));
            write(new Columns(new Column(learning)), LEARNING_TOP, rule() + 12);
        } else {
            write(new Columns(new Column(List.of(holder))), LEARNING_TOP, BELOW_HOLDER);
            inEach(this::learning, BELOW_HOLDER - 6, rule() + 8);
        }
        write(certificate(), rule() - 6, noteTop());
        inEach(edition -> List.of(edition.entry(edition.words().note(), Style.NOTE, 0)), noteTop(), NOTE_BOTTOM);
    }

    private float rule() {
        return editions.size() == 1 ? RULE : RULE_OF_TWO;
    }

    private float noteTop() {
        return editions.size() == 1 ? 86 : 92;
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
        sheet.decorateRectangle(Ink.OCHRE, LEFT, rule(), RIGHT - LEFT, 1);
    }

    private List<Column.Entry> learning(Edition edition) {
        Words words = edition.words();
        return List.of(
                edition.entry(words.hasCompleted(), Style.LINKING, 6),
                edition.entry(edition.course(), Style.COURSE, 8),
                edition.entry(words.version(facts.version()), Style.DETAIL, 4),
                edition.entry(words.pathway(edition.pathway()), Style.DETAIL, 8),
                edition.entry(words.minutes(facts.minutes()), Style.DETAIL, 3),
                edition.entry(edition.contributor(), Style.DETAIL, 3));
    }

    private Columns certificate() {
        Column day = new Column(Stream.concat(
                        labels(Words::completedOn),
                        editions.stream()
                                .map(edition -> edition.entry(edition.words().day(facts.completed()), Style.FACT, 1)))
                .toList());
        return new Columns(
                Stream.of(
                                Optional.of(day),
                                fact(Words::number, facts.number()),
                                fact(Words::code, facts.code()),
                                fact(Words::issuedBy, facts.issuer()))
                        .flatMap(Optional::stream)
                        .toList(),
                false);
    }

    private Optional<Column> fact(Function<Words, String> label, String value) {
        Column.Entry inNoLanguage = new Column.Entry(value, null, Style.FACT, 1);
        return value.isEmpty()
                ? Optional.empty()
                : Optional.of(new Column(
                        Stream.concat(labels(label), Stream.of(inNoLanguage)).toList()));
    }

    private Stream<Column.Entry> labels(Function<Words, String> label) {
        return editions.stream().map(edition -> edition.entry(label.apply(edition.words()), Style.LABEL, 0));
    }

    private void inEach(Function<Edition, List<Column.Entry>> entries, float top, float bottom) {
        write(new Columns(editions.stream().map(entries).map(Column::new).toList(), true), top, bottom);
    }

    private void write(Columns columns, float top, float bottom) {
        columns.write(sheet, LEFT, RIGHT, top, bottom);
    }
}
