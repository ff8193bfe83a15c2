package org.kinshipready.certificates.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.Map;
import org.kinshipready.certificates.CertificateFacts;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfSignature;
import org.openpdf.text.pdf.PdfSignatureAppearance;
import org.openpdf.text.pdf.PdfStamper;
import org.openpdf.text.pdf.PdfString;

/**
 * Adds a signature after a drawn certificate (an incremental update, PAdES B-B). It fills its place to the last byte,
 * because anybody could fill space left free in a signature.
 *
 * <p>OpenPDF only makes the place: the signatures that it can make use SHA-1 or break PDF/A.
 */
record Signatures(DocumentKey key) {

    static final String FIELD = "KinshipReadyCertificate";

    private static final PdfName PADES = new PdfName("ETSI.CAdES.detached");
    private static final int ID_BYTES = 16;

    byte[] sign(byte[] drawn, CertificateFacts facts, String statement) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(drawn.length + (1 << 14));
        try (PdfReader reader = new PdfReader(drawn)) {
            Calendar issued = GregorianCalendar.from(facts.issued().atZone(ZoneOffset.UTC));
            PdfStamper stamper = PdfStamper.createSignature(reader, out, "\0", null, true);
            // PDF/A wants both descriptions of the file to agree, so neither is touched.
            stamper.setUpdateMetadata(false);
            stamper.setUpdateDocInfo(false);
            stamper.setEnforcedModificationDate(issued);
            stamper.setOverrideFileId(new PdfLiteral(id(reader, drawn)));
            PdfSignatureAppearance place = stamper.getSignatureAppearance();
            place.setFieldNameForInvisibleSignatures(FIELD);
            place.setSignDate(issued);
            PdfSignature description = new PdfSignature(PdfName.ADOBE_PPKLITE, PADES);
            description.setName(facts.issuer());
            description.put(PdfName.REASON, new PdfString(statement));
            description.setDate(new PdfDate(issued));
            // The signature's field is on the page, though invisible, and PDF/UA wants the page to give an order for
            // the Tab key.
            reader.getPageN(1).put(PdfName.TABS, PdfName.S);
            place.setCryptoDictionary(description);
            place.preClose(Map.of(PdfName.CONTENTS, 2 * key.length() + 2));
            try (InputStream signed = place.getRangeStream()) {
                PdfDictionary filled = new PdfDictionary();
                byte[] signature = key.sign(Hashes.sha256(signed.readAllBytes()));
                filled.put(PdfName.CONTENTS, new PdfString(signature).setHexWriting(true));
                place.close(filled);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    // The first half stays the same as in the drawn file, as the standard asks.
    private static String id(PdfReader reader, byte[] drawn) {
        HexFormat hex = HexFormat.of();
        return "[<" + hex.formatHex(reader.getDocumentId()) + "><"
                + hex.formatHex(Arrays.copyOf(Hashes.sha256(drawn), ID_BYTES)) + ">]";
    }
}
