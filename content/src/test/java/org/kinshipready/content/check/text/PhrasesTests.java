package org.kinshipready.content.check.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhrasesTests {

    private static String found(String text, String... phrases) {
        List<Word> words = Word.of(text);
        StringBuilder found = new StringBuilder();
        new Phrases(List.of(phrases))
                .find(words).stream()
                        .forEach(i -> found.append(words.get(i).text()).append(' '));
        return found.toString().strip();
    }

    @Test
    void findsWholePhrasesWhateverTheirCaseAndNumber() {
        assertThat(found("Two Special Guardianship\nOrders, one order", "special guardianship order"))
                .isEqualTo("Special Guardianship Orders");
        assertThat(found("The carers' families", "carer", "family")).isEqualTo("carers families");
        assertThat(found("A children\u2019s service", "children's services")).isEqualTo("children\u2019s service");
    }

    @Test
    void takesLongestPhrase() {
        assertThat(found("a care order b care c", "care", "care order")).isEqualTo("care order care");
        assertThat(found("a b c", "a b c d", "b")).isEqualTo("b");
    }

    @Test
    void leavesPartsOfWords() {
        assertThat(found("replacement preorder", "placement", "order")).isEmpty();
    }
}
