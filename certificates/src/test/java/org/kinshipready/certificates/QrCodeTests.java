package org.kinshipready.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests for {@link QrCode}: read back from the picture of a whole certificate. */
class QrCodeTests {

    private static final String ADDRESS = "https://learn.example.org/verify/7Q4K9ZTX0MWE3R5TYB8CDFGHJK8";
    private static final int DPI = 150;

    private final CertificatePdf pdf = new CertificatePdf();

    static List<CertificateFacts> everyLook() {
        return List.of(
                Examples.real(Examples.NAME),
                Examples.trial(Examples.NAME),
                Examples.longest(false),
                Examples.longest(true),
                Examples.bilingual(Examples.NAME),
                Examples.bilingual(Examples.trial(Examples.NAME), "Cwrs"),
                Examples.bilingual(Examples.longest(false), Examples.LONG_COURSE),
                Examples.bilingual(Examples.longest(true), Examples.LONG_COURSE));
    }

    @ParameterizedTest
    @MethodSource("everyLook")
    void leadsToWhereTheCertificateIsChecked(CertificateFacts facts) throws Exception {
        assertThat(scan(pdf.draw(facts))).isEqualTo(ADDRESS);
    }

    @ParameterizedTest
    @MethodSource("everyLook")
    void carriesTheProofToTheBrowserOnly(CertificateFacts facts) throws Exception {
        assertThat(scan(pdf.draw(facts, Examples.PROOF))).isEqualTo(ADDRESS + "#" + Examples.PROOF.text());
    }

    @Test
    void isReadWithALongAddressToo() throws Exception {
        String address = "https://training.kinship-carers.somewhere-metropolitan-borough-council.gov.uk/verify";
        CertificateFacts facts = Examples.checkedAt(address);

        assertThat(scan(pdf.draw(facts, Examples.PROOF)))
                .isEqualTo(address + "/" + facts.code() + "#" + Examples.PROOF.text());
    }

    private static String scan(byte[] file) throws IOException, ReaderException {
        BufferedImage page = new PDFRenderer(ReadPdf.of(file).document()).renderImageWithDPI(0, DPI);
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        RGBLuminanceSource picture = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(picture)))
                .getText();
    }

    @Test
    void mergesModulesBesideOneAnother() {
        QrCode code = QrCode.of(ADDRESS);

        assertThat(code.bars()).contains(new QrCode.Bar(4, code.size() - 5, 7));
        assertThat(code.bars()).hasSizeLessThan(code.size() * code.size() / 4);
    }
}
