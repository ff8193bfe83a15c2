package org.kinshipready.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.kinshipready.catalogue.Catalogue;
import org.kinshipready.content.SharedContent.GlossaryTerm;
import org.kinshipready.storage.TestMongo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Tests for {@link GlossaryController}, with the words that are shipped: once published, they can't be taken back. */
@SpringBootTest
@AutoConfigureMockMvc
@DirtiesContext
class GlossaryControllerTests {

    @AutoClose
    private static final TestMongo DATABASE = TestMongo.fresh();

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private Catalogue catalogue;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.mongodb.uri", DATABASE::uri);
    }

    @Test
    void explainsEveryWordUnderAnAddressOfItsOwnInTheOrderOfTheAlphabet() {
        MvcTestResult page = browser.get().uri("/glossary").exchange();
        List<GlossaryTerm> terms = List.copyOf(catalogue.shared().glossary().values());
        List<String> anchors = terms.stream()
                .sorted(Comparator.comparing(GlossaryTerm::term, String.CASE_INSENSITIVE_ORDER))
                .map(term -> "id=\"" + term.id() + "\"")
                .toList();

        assertThat(terms).hasSizeGreaterThan(5);
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("<h1 class=\"govuk-heading-xl\">Words explained</h1>")
                .containsSubsequence(anchors)
                .contains("also: <bdi>family and friends care");
        assertThat(page.getRequest().getSession(false)).isNull();
    }
}
