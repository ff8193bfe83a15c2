package org.kinshipready.certificates;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.BaseFont;

/** A font that comes with the application, both as OpenPDF embeds it and as the JDK shapes text with it. */
final class Face {

    private static final Set<UnicodeScript> EUROPEAN_AND_DEVANAGARI =
            Set.of(UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC, UnicodeScript.DEVANAGARI);

    private static final Face REGULAR = new Face("NotoSans-Regular", 1.007f, 0.293f, EUROPEAN_AND_DEVANAGARI);
    private static final Face BOLD = new Face("NotoSans-Bold", 1.007f, 0.293f, EUROPEAN_AND_DEVANAGARI);

    // Only in bold, because these are for names, which are set in bold.
    private static final List<Face> OTHERS = List.of(
            new Face("NotoNaskhArabic-Bold", 1.0f, 0.5f, Set.of(UnicodeScript.ARABIC)),
            new Face("NotoSansBengali-Bold", 1.007f, 0.4f, Set.of(UnicodeScript.BENGALI)),
            new Face("NotoSansGurmukhi-Bold", 1.007f, 0.4f, Set.of(UnicodeScript.GURMUKHI)),
            new Face("NotoSansTamil-Bold", 1.007f, 0.4f, Set.of(UnicodeScript.TAMIL)),
            new Face("NotoSansHebrew-Bold", 1.007f, 0.3f, Set.of(UnicodeScript.HEBREW)),
            new Face("NotoSansEthiopic-Bold", 1.007f, 0.3f, Set.of(UnicodeScript.ETHIOPIC)));

    private final String file;
    private final float above;
    private final float below;
    private final Set<UnicodeScript> scripts;
    private final byte[] bytes;
    private final BaseFont characters;
    private volatile @Nullable Font shaped;

    private Face(String name, float above, float below, Set<UnicodeScript> scripts) {
        this.file = name + ".ttf";
        this.above = above;
        this.below = below;
        this.scripts = scripts;
        this.bytes = bytes(file);
        this.characters = read();
    }

    static Face european(boolean bold) {
        return bold ? BOLD : REGULAR;
    }

    static Optional<Face> of(UnicodeScript script, boolean bold) {
        Face european = european(bold);
        return european.scripts.contains(script)
                ? Optional.of(european)
                : OTHERS.stream().filter(face -> face.scripts.contains(script)).findFirst();
    }

    /**
     * Checks that the JDK can shape text at all.
     *
     * @throws FontsUnusable if the system doesn't have what it needs for that
     */
    static void requireUsable() {
        BOLD.shaped();
    }

    boolean isEuropean() {
        return this == REGULAR || this == BOLD;
    }

    /** Whether there is a glyph for a character. This only looks it up, so one copy serves all threads. */
    boolean has(int character) {
        return characters.charExists(character);
    }

    /** How far a line reaches above its baseline, as a share of the size. */
    float above() {
        return above;
    }

    /** How far a line reaches below its baseline, as a share of the size. */
    float below() {
        return below;
    }

    /** The font for HarfBuzz, which comes with the JDK; can be shared between threads. */
    Font shaped() {
        Font font = shaped;
        if (font == null) {
            font = shaped(bytes);
            shaped = font;
        }
        return font;
    }

    /** Reads the font again for each certificate, because writing uses it up; that takes about a millisecond. */
    BaseFont read() {
        try {
            BaseFont font = BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, bytes, null);
            // The list of glyphs that OpenPDF would add is incomplete, and no PDF reader needs one.
            font.setIncludeCidSet(false);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Font shaped(byte[] bytes) {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes));
        } catch (FontFormatException | IOException | LinkageError | InternalError e) {
            throw new FontsUnusable(e);
        }
    }

    private static byte[] bytes(String file) {
        try (InputStream in = Face.class.getResourceAsStream("/fonts/" + file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
