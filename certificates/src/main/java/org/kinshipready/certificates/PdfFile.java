package org.kinshipready.certificates;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/**
 * The file around the sheet: its metadata, with nothing that differs from one drawing to the next.
 *
 * <p>It is PDF/UA-1, for people who listen to it or look at it in their own colours, and PDF/A-2a, for people who open
 * it in twenty years.
 *
 * @param made when it was made, according to its metadata
 * @param own what its XMP says beyond the standards
 * @param facts everything that the file is made from; its id follows from this
 */
record PdfFile(String title, String author, Instant made, List<Xmp.OwnField> own, String facts) {

    private static final int ID_BYTES = 16;

    byte[] bytes(float width, float height, Consumer<Sheet> drawing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        Document document = new Document(new Rectangle(width, height));
        PdfWriter writer = PdfWriter.getInstance(document, out);
        writer.setPDFXConformance(PdfWriter.PDFA2A);
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        // The plain cross-reference table uses the digits of the default locale, and Arabic digits break it.
        writer.setFullCompression();
        writer.setTagged();
        // The keyboard goes from link to link in the order of the tags.
        writer.setTabs(PdfName.S);
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        document.addTitle(title);
        document.addAuthor(author);
        document.open();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(Words.ENGLISH.language()));
        putColours(writer);
        PdfStructureElement root = new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document"));
        drawing.accept(new Sheet(writer.getDirectContent(), new Typefaces(), root));
        describe(writer);
        document.close();
        return out.toByteArray();
    }

    // Defines the colours, whatever the screen or printer.
    private static void putColours(PdfWriter writer) {
        String standard = "sRGB IEC61966-2.1";
        try {
            ICC_Profile profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
            writer.setOutputIntents(standard, null, "http://www.color.org", standard, profile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Otherwise the clock and random numbers would make every file different.
    private void describe(PdfWriter writer) {
        PdfDate date = new PdfDate(GregorianCalendar.from(made.atZone(ZoneOffset.UTC)));
        PdfDictionary info = writer.getInfo();
        info.put(PdfName.CREATIONDATE, date);
        info.put(PdfName.MODDATE, date);
        String id = id();
        info.put(PdfName.FILEID, new PdfLiteral("[<" + id + "><" + id + ">]"));
        String producer = info.getAsString(PdfName.PRODUCER).toUnicodeString();
        writer.setXmpMetadata(new Xmp(title, author, producer, date.getW3CDate(), own).bytes());
    }

    private String id() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(facts.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
