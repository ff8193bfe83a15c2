package org.kinshipready.certificates;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.HexFormat;
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
 * The file around the sheet: what it says of itself, and nothing that differs from one drawing to the next.
 *
 * <p>It is PDF/UA-1, for people who listen to it or look at it in their own colours, and PDF/A-2a, for people who open
 * it in twenty years.
 */
record PdfFile(CertificateFacts facts) {

    private static final int ID_BYTES = 16;

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        Document document = new Document(new Rectangle(Layout.WIDTH, Layout.HEIGHT));
        PdfWriter writer = PdfWriter.getInstance(document, out);
        writer.setPDFXConformance(PdfWriter.PDFA2A);
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        // The plain cross-reference table is written in the digits of the default locale: broken in Arabic ones.
        writer.setFullCompression();
        writer.setTagged();
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        document.addTitle(title());
        document.addAuthor(author());
        document.open();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(Words.ENGLISH.language()));
        putColours(writer);
        PdfStructureElement root = new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document"));
        new Layout(facts, new Sheet(writer.getDirectContent(), new Typefaces(), root)).draw();
        describe(writer);
        document.close();
        return out.toByteArray();
    }

    private String title() {
        return (facts.trial() ? Words.ENGLISH.trial() + ". " : "") + Words.ENGLISH.title() + ": "
                + Alphabet.composed(facts.course());
    }

    private String author() {
        return Alphabet.composed(facts.issuer());
    }

    // What the colours mean, on whatever screen or printer.
    private static void putColours(PdfWriter writer) {
        String standard = "sRGB IEC61966-2.1";
        try {
            ICC_Profile profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
            writer.setOutputIntents(standard, null, "http://www.color.org", standard, profile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // The clock and chance would otherwise make every file a different one.
    private void describe(PdfWriter writer) {
        PdfDate issued = new PdfDate(GregorianCalendar.from(facts.issued().atZone(ZoneOffset.UTC)));
        PdfDictionary info = writer.getInfo();
        info.put(PdfName.CREATIONDATE, issued);
        info.put(PdfName.MODDATE, issued);
        String id = id();
        info.put(PdfName.FILEID, new PdfLiteral("[<" + id + "><" + id + ">]"));
        String producer = info.getAsString(PdfName.PRODUCER).toUnicodeString();
        writer.setXmpMetadata(new Xmp(title(), author(), producer, issued.getW3CDate()).bytes());
    }

    private String id() {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(facts.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
