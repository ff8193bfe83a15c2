package org.kinshipready.content.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextsTests {

    private static boolean reordered(List<String> before, List<String> after) {
        return Texts.ofHtml(before, after).reordered();
    }

    @Test
    void sameTextsInAnotherOrderAreReordered() {
        assertThat(reordered(List.of("a", "b", "c"), List.of("c", "b", "a"))).isTrue();
    }

    @Test
    void textThatMovedIsReorderedThoughAnotherIsReworded() {
        assertThat(reordered(List.of("a", "b", "c"), List.of("b", "new", "c"))).isTrue();
    }

    @Test
    void otherWordsInPlaceReorderNothing() {
        assertThat(reordered(List.of("a", "b", "c"), List.of("a", "new", "newer")))
                .isFalse();
    }

    @Test
    void sameTextTwiceIsNoMove() {
        assertThat(reordered(List.of("a", "a", "b"), List.of("a", "a", "c"))).isFalse();
        assertThat(reordered(List.of("a", "b", "c"), List.of("a", "b", "a"))).isFalse();
    }

    @Test
    void markupHidesNoMove() {
        assertThat(reordered(List.of("a", "b"), List.of("<strong>b</strong>", "a")))
                .isTrue();
    }

    @Test
    void picturesMoveToo() {
        assertThat(reordered(
                        List.of("<img src=\"a.png\">", "<img src=\"b.png\">"),
                        List.of("<img src=\"b.png\">", "<img src=\"a.png\">")))
                .isTrue();
    }
}
