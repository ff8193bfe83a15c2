package org.kinshipready.content.check.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadingLevelTests {

    @Test
    void followsFormula() {
        // 0.39 x 100/5 + 11.8 x 150/100 - 15.59 = 7.8 + 17.7 - 15.59
        assertThat(new ReadingLevel(100, 5, 150).grade()).isEqualTo(9.9);
        assertThat(new ReadingLevel(10, 10, 10).grade()).isZero();
        assertThat(ReadingLevel.NONE.grade()).isZero();
    }

    @Test
    void addsUp() {
        assertThat(new ReadingLevel(1, 2, 3).plus(new ReadingLevel(10, 20, 30)))
                .isEqualTo(new ReadingLevel(11, 22, 33));
    }
}
