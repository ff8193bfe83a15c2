package org.kinshipready.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * Tomcat's HTTP/1.1, with limits on how long the head of a request may take and on how many may be arriving at once.
 * Tomcat itself waits as long as a byte comes now and then, and keeps its buffers allocated all that time.
 *
 * <p>Tomcat creates it from the name of the class.
 */
public final class BoundedHttp11 extends Http11NioProtocol {

    /** A head is a packet or two. */
    static final Duration LONGEST_HEAD = Duration.ofSeconds(15);

    /** Above that, the oldest are closed first. */
    static final int MOST_HEADS = 500;

    private static final long MILLIS_BETWEEN_LOOKS = 500;

    private @Nullable ScheduledFuture<?> looking;

    @Override
    public void start() throws Exception {
        super.start();
        looking = getUtilityExecutor()
                .scheduleWithFixedDelay(
                        this::letSlowOnesGo, MILLIS_BETWEEN_LOOKS, MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() throws Exception {
        if (looking != null) {
            looking.cancel(false);
        }
        super.stop();
    }

    private void letSlowOnesGo() {
        long now = System.nanoTime();
        List<UnfinishedHead> heads = new ArrayList<>();
        for (SocketWrapperBase<NioChannel> connection : getEndpoint().getConnections()) {
            // A connection has a processor only between two reads of what has arrived; while a thread works on it, it
            // has none.
            if (connection.getCurrentProcessor() instanceof Processor processor) {
                long began = processor.getRequest().getStartTimeNanos();
                if (began > 0) {
                    heads.add(new UnfinishedHead(connection, now - began));
                }
            }
        }
        heads.sort(Comparator.comparingLong(UnfinishedHead::age).reversed());
        for (int i = 0; i < heads.size(); i++) {
            UnfinishedHead head = heads.get(i);
            if (heads.size() - i > MOST_HEADS || head.age() > LONGEST_HEAD.toNanos()) {
                head.connection().close();
            }
        }
    }

    private record UnfinishedHead(SocketWrapperBase<NioChannel> connection, long age) {}
}
