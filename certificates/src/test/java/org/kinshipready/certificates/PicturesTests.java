package org.kinshipready.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

/** Pictures to look at, in target/pictures: whether letters join and stand as they should only an eye can tell. */
class PicturesTests {

    private static final Path FOLDER = Path.of("target", "pictures");
    private static final String LONG_ADDRESS =
            "https://training.kinship-carers.somewhere-metropolitan-borough-council.gov.uk/verify";
    private static final float DPI = 150;
    private static final float DPI_OF_RECORDS = 100;
    private static final float DPI_OF_NAMES = 72;
    private static final int STRIP = 150;
    private static final int STRIPS_ON_A_SHEET = 13;
    private static final int STRIP_TOP = 145;

    @Test
    void paintsWholeCertificates() throws IOException {
        Map<String, CertificateFacts> pictures = Map.of(
                "english", Examples.real(Examples.NAME),
                "english-trial", Examples.trial(Examples.NAME),
                "long-address", Examples.checkedAt(LONG_ADDRESS),
                "earlier-days", Examples.inEarlierDays(),
                "english-longest", Examples.longest(true),
                "bilingual", Examples.bilingual(Examples.NAME),
                "bilingual-longest", Examples.bilingual(Examples.longest(true), Examples.LONG_COURSE),
                "arabic-longest", Examples.real(Names.longest("فاطمة الزهراء بنت الحسين")),
                "bengali-longest", Examples.real(Names.longest("শ্রীকৃষ্ণ ক্ষেত্রী কোয়েল")));

        for (Map.Entry<String, CertificateFacts> picture : pictures.entrySet()) {
            byte[] pdf = new CertificatePdf().draw(picture.getValue(), Examples.PROOF);
            BufferedImage painted = paint(pdf, DPI);
            write(painted, picture.getKey());
            Files.write(FOLDER.resolve(picture.getKey() + ".pdf"), pdf);
            assertThat(painted.getWidth()).isGreaterThan(painted.getHeight());
        }
    }

    @Test
    void paintsLearningRecords() throws IOException {
        Map<String, LearningRecord> pictures = Map.of(
                "record", Examples.record(Examples.NAME),
                "record-arabic", Examples.record(Names.longest("فاطمة الزهراء بنت الحسين")),
                "record-longest", Examples.longestRecord(true));

        for (Map.Entry<String, LearningRecord> picture : pictures.entrySet()) {
            byte[] pdf = new LearningRecordPdf().draw(picture.getValue());
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(picture.getKey() + ".pdf"), pdf);
            PDFRenderer pages = new PDFRenderer(ReadPdf.of(pdf).document());
            for (int page = 0; page < Math.min(3, ReadPdf.of(pdf).document().getNumberOfPages()); page++) {
                BufferedImage painted = pages.renderImageWithDPI(page, DPI_OF_RECORDS);
                write(painted, picture.getKey() + "-" + (page + 1));
                assertThat(painted.getHeight()).isGreaterThan(painted.getWidth());
            }
        }
    }

    @Test
    void paintsEachName() throws IOException {
        List<String> names = Names.all().toList();
        for (int from = 0; from < names.size(); from += STRIPS_ON_A_SHEET) {
            List<String> some = names.subList(from, Math.min(from + STRIPS_ON_A_SHEET, names.size()));
            BufferedImage sheet =
                    new BufferedImage((int) Layout.WIDTH, some.size() * STRIP, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = sheet.createGraphics();
            for (int i = 0; i < some.size(); i++) {
                BufferedImage painted = paint(new CertificatePdf().draw(Examples.real(some.get(i))), DPI_OF_NAMES);
                graphics.drawImage(
                        painted.getSubimage(0, STRIP_TOP, sheet.getWidth(), STRIP), 0, i * STRIP, Color.WHITE, null);
            }
            graphics.dispose();
            write(sheet, "names-" + (from / STRIPS_ON_A_SHEET + 1));
            assertThat(sheet.getHeight()).isEqualTo(some.size() * STRIP);
        }
    }

    private static BufferedImage paint(byte[] pdf, float dpi) throws IOException {
        return new PDFRenderer(ReadPdf.of(pdf).document()).renderImageWithDPI(0, dpi);
    }

    private static void write(BufferedImage picture, String name) throws IOException {
        Files.createDirectories(FOLDER);
        ImageIO.write(picture, "png", FOLDER.resolve(name + ".png").toFile());
    }
}
