package org.kinshipready.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;

/** Tests for {@link Link}: what whoever opens a certificate on a phone can press. */
class LinkTests {

    private static final String ADDRESS = "https://learn.example.org/verify/7Q4K9ZTX0MWE3R5TYB8CDFGHJK8";

    private final CertificatePdf pdf = new CertificatePdf();

    @Test
    void leadsWhereTheQrCodeLeads() throws IOException {
        assertThat(opens(pdf.draw(Examples.real(Examples.NAME)))).containsExactly(ADDRESS);
        assertThat(opens(pdf.draw(Examples.bilingual(Examples.NAME), Examples.PROOF)))
                .containsExactly(ADDRESS + "#" + Examples.PROOF.text());
    }

    @Test
    void isThereOnlyWhereThereIsAPageToCheck() throws IOException {
        assertThat(opens(pdf.draw(Examples.inEarlierDays()))).isEmpty();
    }

    @Test
    void saysWhatPressingItDoes() throws IOException {
        assertThat(link(Examples.real(Examples.NAME)).getContents())
                .isEqualTo("Check this certificate at learn.example.org/verify");
        assertThat(link(Examples.bilingual(Examples.NAME)).getContents())
                .isEqualTo("Gwiriwch y dystysgrif hon yn learn.example.org/verify"
                        + " / Check this certificate at learn.example.org/verify");
    }

    @Test
    void liesOnItsText() throws IOException {
        ReadPdf.Line text = ReadPdf.draw(Examples.real(Examples.NAME)).read().stream()
                .filter(line -> line.tag().equals("Link"))
                .findFirst()
                .orElseThrow();
        PDRectangle place = link(Examples.real(Examples.NAME)).getRectangle();

        assertThat(text.text()).isEqualTo("learn.example.org/verify");
        assertThat(place.getLowerLeftX()).isBetween(text.left() - 1, text.left() + 1);
        assertThat(place.getUpperRightX()).isBetween(text.right() - 1, text.right() + 1);
        assertThat(place.getLowerLeftY()).isLessThan(text.baseline());
        assertThat(place.getUpperRightY()).isGreaterThan(text.baseline() + text.size() / 2);
    }

    /** veraPDF doesn't look for this: a screen reader finds what can be pressed by it. */
    @Test
    void isPartOfWhatIsReadOut() {
        ReadPdf file = ReadPdf.draw(Examples.real(Examples.NAME));
        COSDictionary link = (COSDictionary)
                file.page().getCOSObject().getCOSArray(COSName.ANNOTS).getObject(0);

        COSArray kids = linkElement(file).getCOSArray(COSName.K);

        assertThat(kids.size()).isEqualTo(2);
        assertThat(((COSDictionary) kids.getObject(1)).getCOSDictionary(COSName.OBJ))
                .isSameAs(link);
    }

    private static COSDictionary linkElement(ReadPdf file) {
        return file.elements("Link").getFirst();
    }

    private static PDAnnotationLink link(CertificateFacts facts) throws IOException {
        return (PDAnnotationLink) ReadPdf.draw(facts).page().getAnnotations().getFirst();
    }

    private static List<String> opens(byte[] file) throws IOException {
        return ReadPdf.of(file).page().getAnnotations().stream()
                .map(link -> ((PDActionURI) ((PDAnnotationLink) link).getAction()).getURI())
                .toList();
    }
}
