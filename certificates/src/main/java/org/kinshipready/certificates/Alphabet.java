package org.kinshipready.certificates;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The characters that can be drawn properly, and the font for each. */
final class Alphabet {

    // The fonts have empty glyphs for most of these, so nobody would see them on the page.
    private static final Set<Byte> UNSEEN = Set.of(
            Character.CONTROL,
            Character.FORMAT,
            Character.LINE_SEPARATOR,
            Character.PARAGRAPH_SEPARATOR,
            Character.SURROGATE);

    private static final Set<Byte> MARKS =
            Set.of(Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK);

    private Alphabet() {}

    /** A letter and its marks as one character where there is one, because that glyph has its marks in place. */
    static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    static Optional<String> firstMissing(String text) {
        return firstMissing(text, true).or(() -> firstMissing(text, false));
    }

    private static Optional<String> firstMissing(String text, boolean bold) {
        String composed = composed(text);
        Face face = null;
        for (int at = 0; at < composed.length(); at += Character.charCount(composed.codePointAt(at))) {
            face = face(composed, at, face, bold);
            if (face == null) {
                return Optional.of(Character.toString(composed.codePointAt(at)));
            }
        }
        return Optional.empty();
    }

    /** The font for each char of a text in which every character has one. */
    static List<Face> faces(String text, boolean bold) {
        List<Face> faces = new ArrayList<>();
        Face face = null;
        for (int at = 0; at < text.length(); at++) {
            if (!Character.isLowSurrogate(text.charAt(at))) {
                face = face(text, at, face, bold);
            }
            if (face == null) {
                throw new IllegalArgumentException(
                        "No font here has a glyph for U+%04X".formatted(text.codePointAt(at)));
            }
            faces.add(face);
        }
        return faces;
    }

    static boolean isMark(int character) {
        return MARKS.contains((byte) Character.getType(character));
    }

    private static @Nullable Face face(String text, int at, @Nullable Face before, boolean bold) {
        int character = text.codePointAt(at);
        if (isJoiner(character)) {
            return at > 0 && mayJoin(text.codePointBefore(at)) ? before : null;
        }
        if (UNSEEN.contains((byte) Character.getType(character))) {
            return null;
        }
        UnicodeScript script = UnicodeScript.of(character);
        if (script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED) {
            return Face.of(script, bold).filter(face -> face.has(character)).orElse(null);
        }
        // Spaces, digits and marks stay in the font of the letters before them.
        if (before != null && before.has(character)) {
            return before;
        }
        boolean alone = !isMark(character) && Face.european(bold).has(character);
        return alone ? Face.european(bold) : null;
    }

    private static boolean isJoiner(int character) {
        return character == 0x200C || character == 0x200D;
    }

    // Joiners shape the letters of Arabic and Indian scripts. Anywhere else they would be invisible.
    private static boolean mayJoin(int character) {
        UnicodeScript script = UnicodeScript.of(character);
        return script != UnicodeScript.COMMON
                && script != UnicodeScript.LATIN
                && script != UnicodeScript.GREEK
                && script != UnicodeScript.CYRILLIC;
    }
}
