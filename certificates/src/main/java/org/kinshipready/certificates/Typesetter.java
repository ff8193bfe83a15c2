package org.kinshipready.certificates;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes a text fit its place. Every text goes through here before it is drawn. */
record Typesetter(Typefaces typefaces, float scale) {

    private static final float STEP = 0.02f;
    private static final int LONGEST = 500;

    Paragraph set(String text, Style style, float width) {
        if (text.length() > LONGEST) {
            throw tooLong(style);
        }
        String composed = Alphabet.composed(text).strip();
        return attempts(style)
                .flatMap(attempt -> attempt.set(composed, width).stream())
                .findFirst()
                .orElseThrow(() -> tooLong(style));
    }

    /** The same paragraph at a size no larger than its own. */
    Paragraph smaller(Paragraph paragraph, float size, float width) {
        String text = String.join("", paragraph.lines());
        double most = 1000 * width / size;
        List<String> broken = words(paragraph.style()).evenLines(text, most);
        List<String> lines = words(paragraph.style()).fit(broken, most)
                ? broken
                : letters(paragraph.style()).evenLines(text, most);
        return new Paragraph(lines, paragraph.style(), size, paragraph.above(), paragraph.below());
    }

    Typesetter scaled(float by) {
        return new Typesetter(typefaces, scale * by);
    }

    // A slightly smaller size looks better than another line. Words are broken only if all else fails.
    private Stream<Attempt> attempts(Style style) {
        if (style.flowing()) {
            return Stream.of(
                    new Attempt(words(style), style, style.lines(), scale, scale),
                    new Attempt(letters(style), style, style.lines(), scale, 0.1f * scale));
        }
        return Stream.concat(
                IntStream.range(1, style.lines())
                        .mapToObj(lines -> new Attempt(words(style), style, lines, scale, 0.75f * scale)),
                Stream.of(
                        new Attempt(words(style), style, style.lines(), scale, 0.33f * scale),
                        new Attempt(letters(style), style, style.lines(), 0.5f * scale, 0.1f * scale)));
    }

    private LineBreaks words(Style style) {
        return new LineBreaks(
                style == Style.ADDRESS ? LineBreaks.ADDRESS : LineBreaks.WORDS,
                text -> typefaces.width(text, style.bold()));
    }

    private LineBreaks letters(Style style) {
        return new LineBreaks(LineBreaks.LETTERS, text -> typefaces.width(text, style.bold()));
    }

    private static IllegalArgumentException tooLong(Style style) {
        return new IllegalArgumentException("Too long to draw: " + style);
    }

    /** Tries sizes, from the largest share of the style's own down to the smallest. */
    private record Attempt(LineBreaks breaks, Style style, int lines, float largest, float smallest) {

        Optional<Paragraph> set(String text, float width) {
            for (float share = largest; share >= smallest; share -= STEP) {
                float size = share * style.size();
                double most = 1000 * width / size;
                List<String> broken = breaks.lines(text, most);
                if (broken.size() <= lines && breaks.fit(broken, most)) {
                    return Optional.of(paragraph(text, style.flowing() ? broken : breaks.evenLines(text, most), size));
                }
            }
            return Optional.empty();
        }

        private Paragraph paragraph(String text, List<String> broken, float size) {
            Set<Face> faces = new HashSet<>(Alphabet.faces(text, style.bold()));
            faces.add(Face.european(style.bold()));
            float above = (float) faces.stream().mapToDouble(Face::above).max().orElseThrow();
            float below = (float) faces.stream().mapToDouble(Face::below).max().orElseThrow();
            return new Paragraph(broken, style, size, above, below);
        }
    }
}
