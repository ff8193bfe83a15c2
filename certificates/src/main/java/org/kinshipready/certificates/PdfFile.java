package org.kinshipready.certificates;

import java.io.ByteArrayOutputStream;
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
import org.openpdf.text.pdf.PdfWriter;

/** The file around the sheet: what it says of itself, and nothing that differs from one drawing to the next. */
record PdfFile(CertificateFacts facts) {

    private static final int ID_BYTES = 16;

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        Document document = new Document(new Rectangle(Layout.WIDTH, Layout.HEIGHT));
        PdfWriter writer = PdfWriter.getInstance(document, out);
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        // The plain cross-reference table is written in the digits of the default locale: broken in Arabic ones.
        writer.setFullCompression();
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        document.addTitle(new Words(facts).documentTitle());
        document.addAuthor(Alphabet.composed(facts.issuer()));
        document.open();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("en-GB"));
        Typesetter typesetter = new Typesetter(Typefaces.read(), 1);
        new Layout(facts, new Sheet(writer.getDirectContent(), typesetter)).draw();
        fix(writer.getInfo());
        document.close();
        return out.toByteArray();
    }

    // The clock and chance would otherwise make every file a different one.
    private void fix(PdfDictionary info) {
        PdfDate issued = new PdfDate(GregorianCalendar.from(facts.issued().atZone(ZoneOffset.UTC)));
        info.put(PdfName.CREATIONDATE, issued);
        info.put(PdfName.MODDATE, issued);
        String id = id();
        info.put(PdfName.FILEID, new PdfLiteral("[<" + id + "><" + id + ">]"));
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
