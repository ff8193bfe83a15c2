package org.kinshipready.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Tests for {@link RepeatedLines}. */
class RepeatedLinesTests {

    private final LoggerContext context = new LoggerContext();
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();
    private final ListAppender<ILoggingEvent> counted = new ListAppender<>();
    private final Logger logger = context.getLogger("some.part");

    @BeforeEach
    void begin() {
        written.start();
        logger.addAppender(written);
        counted.start();
        ((Logger) LoggerFactory.getLogger(RepeatedLines.class)).addAppender(counted);
    }

    @Test
    void writesTheFirstAndCountsTheRest() {
        context.addTurboFilter(new RepeatedLines(Duration.ofSeconds(1)));
        for (int visit = 0; visit < 5_000; visit++) {
            logger.warn("Nobody can sign in: {}", visit);
        }
        logger.error("Something else");
        assertThat(lines(written))
                .hasSize(21)
                .startsWith("Nobody can sign in: 0")
                .endsWith("Something else");
        await().untilAsserted(() -> assertThat(lines(counted))
                .containsExactly("4980 more lines like this one in the last minute: Nobody can sign in: {}"));
        logger.warn("Nobody can sign in: {}", "again");
        assertThat(lines(written)).endsWith("Nobody can sign in: again");
    }

    @Test
    void takesLinesThatAreAllDifferentForOneKind() {
        context.addTurboFilter(new RepeatedLines(Duration.ofHours(1)));
        for (int visit = 0; visit < 5_000; visit++) {
            logger.warn("Made by hand " + visit);
        }
        assertThat(lines(written)).hasSize(520);
    }

    @Test
    void leavesOrdinaryLinesAlone() {
        context.addTurboFilter(new RepeatedLines(Duration.ofHours(1)));
        logger.setLevel(Level.INFO);
        for (int line = 0; line < 100; line++) {
            logger.info("Published");
            logger.debug("Not asked for");
        }
        assertThat(lines(written)).hasSize(100);
    }

    private static List<String> lines(ListAppender<ILoggingEvent> appender) {
        return appender.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
