package org.kinshipready.certificates;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/** The characters that can be drawn as they should look. */
record Alphabet(IntPredicate glyphs) {

    // Noto Sans has Devanagari too, but its letters have to be joined and reordered, which nothing here does yet.
    private static final Set<UnicodeScript> SCRIPTS = Set.of(
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.COMMON,
            UnicodeScript.INHERITED);

    // The fonts have empty glyphs for most of these: drawn, nobody would see that they are there.
    private static final Set<Byte> UNSEEN =
            Set.of(Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR);

    Optional<String> firstMissing(String text) {
        return composed(text)
                .codePoints()
                .filter(character -> !has(character))
                .mapToObj(Character::toString)
                .findFirst();
    }

    /** A letter and its marks as one character where there is one, because that glyph has its marks in place. */
    static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private boolean has(int character) {
        return glyphs.test(character)
                && SCRIPTS.contains(UnicodeScript.of(character))
                && !UNSEEN.contains((byte) Character.getType(character));
    }
}
