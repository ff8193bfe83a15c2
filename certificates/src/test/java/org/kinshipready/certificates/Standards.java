package org.kinshipready.certificates;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** The standards a certificate keeps, as veraPDF understands them. */
enum Standards {
    PDF_UA_1(PDFAFlavour.PDFUA_1),
    PDF_A_2A(PDFAFlavour.PDFA_2_A);

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private final PDFAFlavour flavour;

    Standards(PDFAFlavour flavour) {
        this.flavour = flavour;
    }

    /** What breaks the standard in a file: clause, test and message. */
    List<String> brokenBy(byte[] pdf) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour)) {
            return Foundries.defaultInstance()
                    .createValidator(flavour, false)
                    .validate(parser)
                    .getTestAssertions()
                    .stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> "%s %s-%d %s"
                            .formatted(
                                    this,
                                    assertion.getRuleId().getClause(),
                                    assertion.getRuleId().getTestNumber(),
                                    assertion.getMessage()))
                    .distinct()
                    .toList();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
