package org.kinshipready.certification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinshipready.catalogue.Courses.ongoing;
import static org.kinshipready.catalogue.Courses.page;
import static org.kinshipready.catalogue.Courses.preparatory;
import static org.kinshipready.security.As.as;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinshipready.content.Course;
import org.kinshipready.people.Carers;
import org.kinshipready.people.SignedIn;
import org.kinshipready.site.Platform;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class LearningRecordTests extends Platform {

    private static final String PREPARATORY = "/my-learning/record/preparatory";
    private static final String ONGOING = "/my-learning/record/ongoing";

    private final SignedIn who = Carers.carer("Ada Lovelace");

    @BeforeEach
    void arrived() {
        people.arrived(who);
    }

    private void completes(Course course) {
        finish(who, course, "m1/a");
    }

    private MvcTestResult get(String address) {
        return browser.get().uri(address).with(as(who)).exchange();
    }

    private String text(String address) throws IOException {
        MvcTestResult answer = get(address);
        assertThat(answer).hasStatusOk().hasContentType("application/pdf");
        assertThat(answer).headers().hasValue("Cache-Control", "no-store");
        try (PdfReader reader = new PdfReader(answer.getResponse().getContentAsByteArray())) {
            return new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("\\s+", " ");
        }
    }

    @Test
    void listsWhatWasCompletedInOnePathwayAndNothingOfTheOther() throws IOException {
        completes(publish(preparatory().title("Legal options").module("m1", page("a"))));
        completes(publish(preparatory().title("Money matters").module("m1", page("a"))));
        completes(publish(ongoing().title("Family time").module("m1", page("a"))));
        finish(who, publish(preparatory().title("Half done").module("m1", page("a"), page("b"))), "m1/a");

        assertThat(text(PREPARATORY))
                .contains(
                        "Ada Lovelace",
                        "Preparatory training",
                        "Legal options",
                        "Money matters",
                        "1 June 2026",
                        "P-2026-")
                .doesNotContain("Family time", "Half done");
        assertThat(text(ONGOING)).contains("Family time", "O-2026-").doesNotContain("Legal options");
    }

    @Test
    void isOfferedOnceThereIsSomethingToList() {
        Course course = publish(preparatory().title("Legal options").module("m1", page("a")));
        enrolments.start(who, course);
        assertThat(get("/my-learning")).bodyText().doesNotContain("/my-learning/record");
        assertThat(get(PREPARATORY)).hasStatus(404);

        completes(course);
        assertThat(get("/my-learning")).bodyText().contains(PREPARATORY).doesNotContain(ONGOING);
        assertThat(get(ONGOING)).hasStatus(404);
    }

    @Test
    void isForItsHolderAlone() {
        completes(publish(preparatory().module("m1", page("a"))));
        assertThat(browser.get().uri(PREPARATORY)).hasStatus3xxRedirection();
        assertThat(browser.get().uri(PREPARATORY).with(as(Carers.carer()))).hasStatus(404);
    }

    @Test
    void aNameThatCantBePrintedLeadsToTheFormForIt() {
        SignedIn stranger = Carers.carer("李");
        people.arrived(stranger);
        finish(stranger, publish(preparatory().module("m1", page("a"))), "m1/a");
        assertThat(browser.get().uri(PREPARATORY).with(as(stranger))).hasRedirectedUrl("/my-learning/name");
    }
}
