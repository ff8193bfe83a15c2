package org.kinshipready.certificates;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where everything is on the pages of a learning record. It is drawn in reading order. */
record RecordPages(LearningRecord learning, Words words, Typesetter typesetter, Sheet sheet) {

    static final float WIDTH = 595;
    static final float HEIGHT = 842;

    private static final int PATCHES = 30;
    private static final float LEFT = 57.5f;
    private static final float ACROSS = WIDTH - 2 * LEFT;
    private static final float INDENT = 14;
    private static final float PATCHES_AT = HEIGHT - 44;
    private static final float TOP = HEIGHT - 66;
    private static final float BAND = 30;
    private static final float BELOW_BAND = 10;
    private static final float BOTTOM = 66;
    private static final float FOOT = 48;
    private static final float ABOVE_COURSE = 22;

    RecordPages(LearningRecord learning, Sheet sheet) {
        this(learning, Words.ENGLISH, new Typesetter(sheet.typefaces(), 1), sheet);
    }

    void draw() {
        List<List<Block>> pages = Block.pages(blocks(), top() - BOTTOM);
        @Nullable Sheet list = null;
        for (int i = 0; i < pages.size(); i++) {
            if (i > 0) {
                sheet.turn();
            }
            decorate(i + 1, pages.size());
            list = draw(pages.get(i), list);
        }
    }

    // A list that continues from page to page is one list.
    private @Nullable Sheet draw(List<Block> page, @Nullable Sheet begun) {
        Sheet list = begun;
        float y = top();
        for (Block block : page) {
            for (Block.Piece piece : block.pieces()) {
                Column.Placed placed = piece.placed();
                if (placed.paragraph().style() == Style.COMPLETED) {
                    sheet.decorateRectangle(Ink.OCHRE, LEFT, y - ABOVE_COURSE / 2, ACROSS, 1);
                }
                y -= placed.gap();
                list = piece.item() ? (list == null ? sheet.within("L") : list) : null;
                if (list == null) {
                    sheet.write(placed, LEFT, y);
                } else {
                    float middle = y - placed.paragraph().lineHeight() * 0.55f;
                    sheet.decorateDiamond(Ink.TERRACOTTA, LEFT + 4, middle, 2.5f);
                    list.within("LI").write(placed, LEFT + INDENT, y);
                }
                y -= placed.paragraph().height();
            }
        }
        return list;
    }

    private float top() {
        return learning.trial() ? TOP - BAND - BELOW_BAND : TOP;
    }

    // The pages may get separated, so each says whose it is, and its number out of how many.
    private void decorate(int page, int pages) {
        sheet.decorateRectangle(Ink.PAPER, 0, 0, WIDTH, HEIGHT);
        new Patchwork(sheet, PATCHES, 1).border(WIDTH / 2, PATCHES_AT);
        if (learning.trial()) {
            sheet.decorateRectangle(Ink.BRICK, 0, TOP - BAND, WIDTH, BAND);
            Paragraph trial = set(words.recordTrial(), Style.BAND);
            float top = TOP - (BAND - trial.height()) / 2;
            if (page == 1) {
                sheet.write(new Column.Placed(trial, entry(words.recordTrial(), Style.BAND, 0), 0), LEFT, top);
            } else {
                sheet.decorate(trial, LEFT, top);
            }
        }
        sheet.decorateRectangle(Ink.OCHRE, LEFT, FOOT + 6, ACROSS, 1);
        sheet.decorate(set(words.page(learning.holder(), page, pages), Style.RUNNING), LEFT, FOOT);
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>(List.of(heading()));
        for (LearningRecord.Entry course : learning.entries()) {
            List<Block.Piece> head = facts(course);
            List<Block.Piece> outcomes = course.outcomes().stream()
                    .map(outcome -> piece(entry(outcome, Style.OUTCOME, 2)))
                    .toList();
            if (!outcomes.isEmpty()) {
                head.add(piece(entry(words.covers(), Style.PLAIN, 5)));
                head.add(outcomes.getFirst());
            }
            blocks.add(new Block(head));
            outcomes.stream().skip(1).forEach(outcome -> blocks.add(new Block(List.of(outcome))));
        }
        return blocks;
    }

    private Block heading() {
        List<Column.Entry> entries = new ArrayList<>(List.of(
                entry(words.record(), Style.RECORD, 8),
                entry(learning.holder(), Style.PERSON, 4),
                entry(words.pathway(learning.pathway()), Style.PLAIN, 4),
                entry(words.courses(learning.entries().size()), Style.PLAIN, 1),
                entry(words.made(learning.issuer(), learning.made()), Style.PLAIN, 1),
                entry(words.note(), Style.PLAIN, 8)));
        if (!learning.checkAt().isEmpty()) {
            String page = CheckAddress.spoken(learning.checkAt());
            entries.add(linked(words.recordCheckAt(page), page, learning.checkAt()));
        }
        return new Block(entries.stream().map(this::piece).toList());
    }

    private List<Block.Piece> facts(LearningRecord.Entry course) {
        List<Column.Entry> entries = new ArrayList<>();
        entries.add(entry(course.course(), Style.COMPLETED, ABOVE_COURSE));
        if (!course.status().isEmpty()) {
            entries.add(entry(course.status(), Style.STATUS, 2));
        }
        entries.add(entry(words.completed(course.completed(), course.version(), course.minutes()), Style.PLAIN, 2));
        if (!course.number().isEmpty()) {
            entries.add(entry(words.number() + " " + course.number(), Style.PLAIN, 1));
            if (!course.code().isEmpty()) {
                entries.add(code(new CertificateCode(course.code())));
            }
        }
        return new ArrayList<>(entries.stream().map(this::piece).toList());
    }

    private Column.Entry code(CertificateCode code) {
        String text = words.code() + " " + code.grouped();
        String page = CheckAddress.spoken(learning.checkAt());
        return page.isEmpty() ? entry(text, Style.PLAIN, 1) : linked(text, page, learning.checkAt() + "/" + code);
    }

    private Column.Entry linked(String text, String page, String address) {
        return new Column.Entry(text, null, Style.LINKED, 1, new Link(address, words.open(page)));
    }

    private static Column.Entry entry(String text, Style style, float gap) {
        return new Column.Entry(text, null, style, gap);
    }

    private Block.Piece piece(Column.Entry entry) {
        boolean item = entry.style() == Style.OUTCOME;
        Paragraph paragraph = typesetter.set(entry.text(), entry.style(), item ? ACROSS - INDENT : ACROSS);
        return new Block.Piece(new Column.Placed(paragraph, entry, entry.gap()), item);
    }

    private Paragraph set(String text, Style style) {
        return typesetter.set(text, style, ACROSS);
    }
}
