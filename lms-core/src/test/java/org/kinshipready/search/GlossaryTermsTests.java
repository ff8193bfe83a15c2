package org.kinshipready.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinshipready.content.SharedContent;
import org.kinshipready.content.SharedContent.GlossaryTerm;

/** Tests for {@link GlossaryTerms}. */
class GlossaryTermsTests {

    private final GlossaryTerms terms = new GlossaryTerms(
            shared(
                    new GlossaryTerm("sgo", "special guardianship order", List.of("SGO"), "An order."),
                    new GlossaryTerm("looked-after", "looked after", List.of("in care"), "By a council."),
                    new GlossaryTerm("premium", "Pupil Premium", List.of(), "Money."),
                    new GlossaryTerm("plus", "Pupil Premium Plus", List.of(), "More money.")),
            new Analysis());

    private static SharedContent shared(GlossaryTerm... terms) {
        Map<String, GlossaryTerm> byId = new LinkedHashMap<>();
        for (GlossaryTerm term : terms) {
            byId.put(term.id(), term);
        }
        return new SharedContent(Map.of(), Map.of(), Map.of(), byId, Set.of());
    }

    @ParameterizedTest
    @CsvSource({
        "SGO, sgo",
        "sgo's, sgo",
        "SGOs, sgo",
        "Special Guardianship Orders, sgo",
        "What is a special guardianship order?, sgo",
        "in care, looked-after",
        "looked-after, looked-after",
        "pupil premium, premium",
        "pupil premium plus, plus"
    })
    void knowsATermByItsNamesAndEndings(String typed, String id) {
        assertThat(terms.find(typed)).map(GlossaryTerm::id).contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "care", "order", "special", "pupil", "the", "special guardianship order form"})
    void aPartOfATermIsNotTheTerm(String typed) {
        assertThat(terms.find(typed)).isEmpty();
    }

    @Test
    void noGlossaryHasNoTerms() {
        assertThat(new GlossaryTerms(SharedContent.empty(), new Analysis()).find(""))
                .isEmpty();
    }
}
