package org.kinshipready.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests for {@link NewCertificates}. */
class NewCertificatesTests {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    /** One a minute, the last of them at noon. */
    private static List<Instant> made(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> NOON.minus(Duration.ofMinutes(i)))
                .toList();
    }

    @Test
    void tenCanBeMadeInADay() {
        assertThat(NewCertificates.again(made(0), NOON)).isEmpty();
        assertThat(NewCertificates.again(made(9), NOON)).isEmpty();
        assertThat(NewCertificates.again(made(10), NOON))
                .hasValue(NOON.minus(Duration.ofMinutes(9)).plus(Duration.ofHours(24)));
    }

    @Test
    void goesOnWhenTheTenthLastIsADayOld() {
        Instant again = NewCertificates.again(made(10), NOON).orElseThrow();

        assertThat(NewCertificates.again(made(10), again.minusMillis(1))).hasValue(again);
        assertThat(NewCertificates.again(made(10), again)).isEmpty();
    }

    @Test
    void whatAnEarlierReleaseLetThroughDoesNotKeepAnybodyWaitingForLonger() {
        assertThat(NewCertificates.again(made(300), NOON))
                .hasValue(NOON.minus(Duration.ofMinutes(9)).plus(Duration.ofHours(24)));
    }
}
