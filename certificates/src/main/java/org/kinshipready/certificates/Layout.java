package org.kinshipready.certificates;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where everything is on a certificate. It is drawn in reading order. */
record Layout(CertificateFacts facts, @Nullable CheckAddress check, List<Edition> editions, Grid grid, Sheet sheet) {

    static final float WIDTH = 842;
    static final float HEIGHT = 595;

    private static final float MIDDLE = WIDTH / 2;
    private static final float LEFT = 72;
    private static final float RIGHT = WIDTH - LEFT;
    private static final float BOTTOM = 50;
    private static final float TITLE_HEIGHT = 49;
    private static final float HOLDER_HEIGHT = 62;
    private static final float QR_SIDE = 118;
    private static final float BESIDE_QR = 16;

    Layout(CertificateFacts facts, @Nullable Proof proof, Sheet sheet) {
        this(
                facts,
                CheckAddress.of(facts, proof),
                Edition.of(facts),
                facts.welsh() == null ? Grid.OF_ONE : Grid.OF_TWO,
                sheet);
    }

    void draw() {
        decoration();
        inEach(Words::title, Style.TITLE).write(sheet, LEFT, RIGHT, grid.title(), grid.title() - TITLE_HEIGHT);
        if (facts.trial()) {
            inEach(Words::trial, Style.TRIAL).write(sheet, LEFT, RIGHT, grid.band(), grid.bandBottom());
        }
        learning();
        certificate();
    }

    private void learning() {
        Column.Entry holder = new Column.Entry(facts.holder(), null, Style.HOLDER, 0);
        if (editions.size() == 1) {
            List<Column.Entry> all = new ArrayList<>(List.of(holder));
            all.addAll(learning(editions.getFirst()));
            new Columns(new Column(all)).write(sheet, LEFT, RIGHT, grid.learning(), grid.rule() + 12);
        } else {
            float belowHolder = grid.learning() - HOLDER_HEIGHT;
            new Columns(new Column(List.of(holder))).write(sheet, LEFT, RIGHT, grid.learning(), belowHolder);
            beside(this::learning).write(sheet, LEFT, RIGHT, belowHolder - 4, grid.rule() + 6);
        }
    }

    // Below the rule: the facts about the certificate, how to check it, and what it doesn't say.
    private void certificate() {
        float right = check == null ? RIGHT : RIGHT - QR_SIDE - BESIDE_QR;
        float checkTop = facts.code().isEmpty() ? grid.note() : grid.check();
        issue().write(sheet, LEFT, right, grid.rule() - 4, checkTop + 5);
        if (!facts.code().isEmpty()) {
            checking().write(sheet, LEFT, right, grid.check(), grid.note());
        }
        if (check != null) {
            String says = inAll(words -> words.qrCode(check.page()));
            float bottom = (grid.rule() + BOTTOM - QR_SIDE) / 2;
            sheet.draw(QrCode.of(check.link()), says, RIGHT - QR_SIDE, bottom, QR_SIDE);
        }
        inEach(Words::note, Style.NOTE).write(sheet, LEFT, right, grid.note(), BOTTOM);
    }

    private void decoration() {
        sheet.decorateRectangle(Ink.PAPER, 0, 0, WIDTH, HEIGHT);
        Patchwork patchwork = new Patchwork(sheet, 50, 34);
        patchwork.border(MIDDLE, HEIGHT / 2);
        if (facts.trial()) {
            sheet.decorateRectangle(Ink.BRICK, 0, grid.bandBottom(), WIDTH, grid.band() - grid.bandBottom());
        } else {
            patchwork.divider(MIDDLE, (grid.band() + grid.bandBottom()) / 2);
        }
        sheet.decorateRectangle(Ink.OCHRE, LEFT, grid.rule(), RIGHT - LEFT, 1);
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

    private Columns issue() {
        List<Column.Entry> days = editions.stream()
                .map(edition -> edition.entry(edition.words().day(facts.completed()), Style.FACT, 1))
                .toList();
        return new Columns(
                labelled(Words::completedOn, days),
                labelled(Words::number, List.of(inNoLanguage(facts.number(), Style.FACT, null))),
                labelled(Words::issuedBy, List.of(inNoLanguage(facts.issuer(), Style.FACT, null))));
    }

    private Columns checking() {
        String grouped = new CertificateCode(facts.code()).grouped();
        Column code = labelled(Words::code, List.of(inNoLanguage(grouped, Style.CODE, null)));
        if (check == null) {
            return new Columns(code);
        }
        Link link = new Link(check.link(), inAll(words -> words.open(check.page())));
        return new Columns(labelled(Words::checkAt, List.of(inNoLanguage(check.page(), Style.ADDRESS, link))), code);
    }

    private Column labelled(Function<Words, String> label, List<Column.Entry> values) {
        List<Column.Entry> entries = new ArrayList<>();
        editions.forEach(edition -> entries.add(edition.entry(label.apply(edition.words()), Style.LABEL, 0)));
        entries.addAll(values);
        return new Column(entries);
    }

    private static Column.Entry inNoLanguage(String text, Style style, @Nullable Link link) {
        return new Column.Entry(text, null, style, 1, link);
    }

    private Columns inEach(Function<Words, String> words, Style style) {
        return beside(edition -> List.of(edition.entry(words.apply(edition.words()), style, 0)));
    }

    private Columns beside(Function<Edition, List<Column.Entry>> entries) {
        return new Columns(editions.stream().map(entries).map(Column::new).toList(), true);
    }

    // Words outside the visible text, such as the title, are one string for all languages.
    private String inAll(Function<Words, String> words) {
        return editions.stream().map(Edition::words).map(words).collect(joining(" / "));
    }
}
