package org.kinshipready.certificates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Draws certificates: the one place that knows what they look like. Instances can be shared between threads. */
public final class CertificatePdf {

    /**
     * Reads the fonts once, for all drawings.
     *
     * @throws FontsUnusable if the system doesn't have what the JDK needs to read them
     */
    public CertificatePdf() {
        Face.requireUsable();
    }

    /**
     * The certificate as a PDF file: the same facts always give the same bytes on the same JDK.
     *
     * @throws IllegalArgumentException if a text has a character that {@link #firstMissing} would name, or is too long
     *     to be drawn at a readable size
     */
    public byte[] draw(CertificateFacts facts) {
        return file(facts, null);
    }

    /** The same, with a proof that lets anybody check it without a server. */
    public byte[] draw(CertificateFacts facts, Proof proof) {
        return file(facts, proof);
    }

    /**
     * The first character of a text for which no font here has a glyph, if there is one. Such characters are never
     * drawn as "?".
     */
    public Optional<String> firstMissing(String text) {
        return Alphabet.firstMissing(text);
    }

    private static byte[] file(CertificateFacts facts, @Nullable Proof proof) {
        String all = proof == null ? facts.toString() : facts + proof.text();
        return new PdfFile(title(facts), Alphabet.composed(facts.issuer()), facts.issued(), own(facts, proof), all)
                .bytes(Layout.WIDTH, Layout.HEIGHT, sheet -> new Layout(facts, proof, sheet).draw());
    }

    private static String title(CertificateFacts facts) {
        return (facts.trial() ? Words.ENGLISH.trial() + ". " : "") + Words.ENGLISH.title() + ": "
                + Alphabet.composed(facts.course());
    }

    private static List<Xmp.OwnField> own(CertificateFacts facts, @Nullable Proof proof) {
        List<Xmp.OwnField> own = new ArrayList<>();
        if (!facts.code().isEmpty()) {
            own.add(new Xmp.OwnField("code", "Names the certificate", facts.code()));
        }
        if (proof != null) {
            own.add(new Xmp.OwnField("proof", "Signed statement of what the certificate says", proof.text()));
            own.add(new Xmp.OwnField("key", "Public Ed25519 key that checks the proof, in base64url", proof.key()));
        }
        return own;
    }
}
