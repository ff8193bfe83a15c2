package org.kinshipready.certificates;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openpdf.text.pdf.BaseFont;

/** Makes a text fit its place: every text passes here before it is drawn. */
record Typesetter(Typefaces typefaces, float scale) {

    private static final float STEP = 0.02f;
    private static final int LONGEST = 500;

    Paragraph set(String text, Style style, float width) {
        if (text.length() > LONGEST) {
            throw tooLong(style);
        }
        new Alphabet(typefaces::haveGlyph).firstMissing(text).ifPresent(Typesetter::refuse);
        String composed = Alphabet.composed(text).strip();
        return attempts(style)
                .flatMap(attempt -> attempt.set(composed, width).stream())
                .findFirst()
                .orElseThrow(() -> tooLong(style));
    }

    Typesetter scaled(float by) {
        return new Typesetter(typefaces, scale * by);
    }

    float width(String line, Style style, float size) {
        return style.font(typefaces).getWidth(line) * size / 1000;
    }

    // A little smaller looks better than one more line; after that, words are broken only where all else fails.
    private Stream<Attempt> attempts(Style style) {
        BaseFont font = style.font(typefaces);
        LineBreaks words = new LineBreaks(LineBreaks.WORDS, font::getWidth);
        LineBreaks letters = new LineBreaks(LineBreaks.LETTERS, font::getWidth);
        return Stream.concat(
                IntStream.range(1, style.lines())
                        .mapToObj(lines -> new Attempt(words, style, lines, scale, 0.75f * scale)),
                Stream.of(
                        new Attempt(words, style, style.lines(), scale, 0.33f * scale),
                        new Attempt(letters, style, style.lines(), 0.5f * scale, 0.1f * scale)));
    }

    private static IllegalArgumentException tooLong(Style style) {
        return new IllegalArgumentException("Too long to draw: " + style);
    }

    private static void refuse(String character) {
        throw new IllegalArgumentException("No font here has a glyph for U+%04X".formatted(character.codePointAt(0)));
    }

    /** Tries sizes, from the largest share of the style's own down to the smallest. */
    private record Attempt(LineBreaks breaks, Style style, int lines, float largest, float smallest) {

        Optional<Paragraph> set(String text, float width) {
            for (float share = largest; share >= smallest; share -= STEP) {
                float size = share * style.size();
                double most = 1000 * width / size;
                List<String> broken = breaks.lines(text, most);
                if (broken.size() <= lines && breaks.fit(broken, most)) {
                    return Optional.of(new Paragraph(breaks.evenLines(text, most), style, size));
                }
            }
            return Optional.empty();
        }
    }
}
