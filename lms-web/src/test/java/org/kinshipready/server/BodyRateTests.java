package org.kinshipready.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BodyRateTests {

    private static final long BEGAN = 5;

    private final BodyRate rate = new BodyRate(BEGAN);

    private static long after(int seconds) {
        return BEGAN + Duration.ofSeconds(seconds).toNanos();
    }

    @Test
    void asksNothingOfABodyThatIsSoonThere() {
        assertThat(rate.isEnough(1, after(19))).isTrue();
    }

    @Test
    void letsTheSlowestSignalTakeItsTime() {
        for (int stretch = 1; stretch <= 20; stretch++) {
            assertThat(rate.isEnough(stretch * 10_000L, after(stretch * 20))).isTrue();
        }
    }

    @Test
    void noticesAByteNowAndThen() {
        assertThat(rate.isEnough(4, after(20))).isFalse();
    }

    @Test
    void noticesThatNothingComesAfterAFastBeginning() {
        assertThat(rate.isEnough(200_000, after(20))).isTrue();
        assertThat(rate.isEnough(200_004, after(40))).isFalse();
    }
}
