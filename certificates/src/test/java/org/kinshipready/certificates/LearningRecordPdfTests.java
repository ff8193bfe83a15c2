package org.kinshipready.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests for {@link LearningRecordPdf}. */
class LearningRecordPdfTests {

    private static final float MARGIN = 56;

    private final LearningRecordPdf pdf = new LearningRecordPdf();

    @Test
    void saysEverythingInReadingOrder() {
        assertThat(read(Examples.record(Examples.NAME)).lines())
                .containsExactly(
                        "Learning record",
                        "Siân O’Connor",
                        "Pathway: Preparatory training",
                        "2 courses completed",
                        "Issued by Kinship on 2 December 2026",
                        "This shows what was completed. It is not an assessment of anyone’s suitability to care.",
                        "Each certificate can be checked with its code at learn.example.org/verify",
                        "Your legal options in plain words",
                        "Completed on 21 November 2026. Version 1.2.0. About 70 minutes of learning.",
                        "Certificate number P-2026-000123",
                        "Code 7Q4K 9ZTX 0MWE 3R5T YB8C DFGH JK8",
                        "What the course covers:",
                        "name the main legal orders",
                        "say who has parental responsibility under each",
                        "Money when a child arrives",
                        "Withdrawn",
                        "Completed on 1 December 2026. Version 1.0.0. About 45 minutes of learning.",
                        "Certificate number P-2026-000124",
                        "Code 1000 0000 0000 0000 0000 0000 00Z",
                        "What the course covers:",
                        "find out which payments there are");
    }

    @Test
    void hasHeadingsAndLists() {
        assertThat(read(Examples.record(Examples.NAME)).read())
                .extracting(ReadPdf.Line::tag)
                .startsWith("H1", "P", "P", "P", "P", "P", "Link", "H2", "P", "P", "Link", "P", "LBody", "LBody", "H2")
                .endsWith("LBody");
        assertThat(read(Examples.record(Examples.NAME)).elements("L")).hasSize(2);
        assertThat(read(Examples.longestRecord(false)).elements("L")).hasSize(40);
        assertThat(read(Examples.longestRecord(false)).elements("LI")).hasSize(40 * 7);
    }

    @Test
    void saysThatATrialIsNoRealRecord() {
        assertThat(read(Examples.longestRecord(true)).lines())
                .startsWith("Trial: not a real learning record", "Learning record")
                .containsOnlyOnce("Trial: not a real learning record");
        assertThat(read(Examples.longestRecord(true))
                        .document()
                        .getDocumentInformation()
                        .getTitle())
                .isEqualTo("Trial: not a real learning record. Learning record: Preparatory training");
    }

    @Test
    void saysOnEachPageWhoseItIsAndWhichOfHowMany() {
        ReadPdf file = read(Examples.longestRecord(true));
        int pages = file.document().getNumberOfPages();

        assertThat(pages).isBetween(10, 40);
        for (int page = 1; page <= pages; page++) {
            String first = "Learning record, page " + page + " of " + pages + ": Wilhelmina";
            assertThat(file.glyphs(page))
                    .contains("Trial: not a real learning record")
                    .anyMatch(line -> line.startsWith(first));
        }
    }

    @Test
    void leadsToEachCertificate() throws Exception {
        assertThat(read(Examples.record(Examples.NAME)).page().getAnnotations())
                .extracting(link -> ((PDActionURI) ((PDAnnotationLink) link).getAction()).getURI())
                .containsExactly(
                        "https://learn.example.org/verify",
                        "https://learn.example.org/verify/7Q4K9ZTX0MWE3R5TYB8CDFGHJK8",
                        "https://learn.example.org/verify/10000000000000000000000000Z");
    }

    @Test
    void listsNoCodeThatCannotBeChecked() {
        LearningRecord.Entry without =
                new LearningRecord.Entry("Tea", "", LocalDate.of(2026, 1, 2), 1, List.of(), "", "", "");
        LearningRecord nowhere =
                new LearningRecord("Ada", "Tea", "Kinship", "", LocalDate.of(2026, 1, 3), false, List.of(without));

        assertThat(read(nowhere).lines())
                .endsWith("Tea", "Completed on 2 January 2026. About 1 minute of learning.")
                .noneMatch(line -> line.contains("check"));
    }

    @ParameterizedTest
    @MethodSource("org.kinshipready.certificates.Names#all")
    void readsEveryNameAsItIsWritten(String name) {
        assertThat(read(Examples.record(name)).lines().get(1)).isEqualTo(Alphabet.composed(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {Examples.NAME, "محمد Smith (2) علی", "শ্রীকৃষ্ণ ক্ষেত্রী কোয়েল"})
    void keepsTheStandards(String name) {
        assertThat(broken(pdf.draw(Examples.record(name)))).isEmpty();
    }

    @Test
    void keepsTheStandardsOnManyPages() {
        assertThat(broken(pdf.draw(Examples.longestRecord(true)))).isEmpty();
        assertThat(broken(pdf.draw(Examples.record(Examples.NAME, false, List.of()))))
                .isEmpty();
    }

    @Test
    void keepsEveryTextOnItsPage() {
        for (boolean trial : List.of(true, false)) {
            ReadPdf file = read(Examples.longestRecord(trial));
            List<ReadPdf.Line> all = file.read();
            assertThat(all).hasSizeGreaterThan(40 * 15);
            for (PDPage page : file.document().getPages()) {
                assertInPlace(
                        all.stream().filter(line -> page.equals(line.page())).toList());
            }
        }
    }

    @Test
    void hasTheSameBytesEachTime() {
        assertThat(pdf.draw(Examples.longestRecord(true))).isEqualTo(pdf.draw(Examples.longestRecord(true)));
    }

    private static void assertInPlace(List<ReadPdf.Line> lines) {
        assertThat(lines).isNotEmpty();
        List<ReadPdf.Line> above = new ArrayList<>();
        for (ReadPdf.Line line : lines) {
            assertThat(line.left()).isGreaterThan(MARGIN);
            assertThat(line.right()).isLessThan(RecordPages.WIDTH - MARGIN);
            assertThat(line.bottom()).isGreaterThan(MARGIN);
            assertThat(line.top()).isLessThan(RecordPages.HEIGHT - MARGIN);
            assertThat(above).as(line.text()).allMatch(other -> line.top() < other.bottom());
            above.add(line);
        }
    }

    private static List<String> broken(byte[] file) {
        return Arrays.stream(Standards.values())
                .flatMap(standard -> standard.brokenBy(file).stream())
                .toList();
    }

    private ReadPdf read(LearningRecord learning) {
        return ReadPdf.of(pdf.draw(learning));
    }
}
