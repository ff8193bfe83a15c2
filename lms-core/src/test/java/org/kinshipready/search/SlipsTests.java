package org.kinshipready.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests for {@link Slips}. */
class SlipsTests {

    @ParameterizedTest
    @CsvSource({
        "guardian, guardian, 0",
        "gardian, guardian, 1",
        "guardiann, guardian, 1",
        "guardien, guardian, 1",
        "gaurdian, guardian, 1",
        "gaurdien, guardian, 2",
        "garudian, guardian, 2",
        "ab, ba, 1",
        "ca, abc, 3",
        "sleep, council, 3",
        "a, abcdefgh, 3"
    })
    void countsWhatFingersDo(String typed, String meant, int slips) {
        assertThat(Slips.between(typed, meant, 2)).isEqualTo(slips);
        assertThat(Slips.between(meant, typed, 2)).isEqualTo(slips);
    }

    @Test
    void givesUpWithoutPassingOverAnybody() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            String one = word(random);
            String other = word(random);
            int all = Slips.between(one, other, 100);
            assertThat(Slips.between(one, other, 2)).as("%s %s", one, other).isEqualTo(Math.min(all, 3));
        }
    }

    private static String word(Random random) {
        return random.ints(random.nextInt(1, 7), 'a', 'd')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
