package org.kinshipready.storage;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoDriverInformation;
import com.mongodb.client.MongoClient;
import com.mongodb.client.internal.Clusters;
import com.mongodb.client.internal.MongoClientImpl;
import com.mongodb.connection.SocketSettings;
import com.mongodb.connection.SslSettings;
import com.mongodb.internal.connection.Cluster;
import com.mongodb.internal.connection.StreamFactory;
import com.mongodb.internal.connection.StreamFactoryFactory;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Connects MongoDB's driver to the embedded database within this process: without a port that others on the machine
 * could try, and without a socket between a page and what it reads.
 *
 * <p>The driver has no public way to do this; this class and {@link InProcessStream} are the only ones that use its
 * internal classes.
 */
final class InProcess implements StreamFactoryFactory {

    /** As many writers can share a commit, because each waits for the disk on its own thread. */
    private static final int THREADS = 32;

    private static final int SECONDS_TO_END = 30;

    private final DurableBackend backend;

    /**
     * Platform threads, because a command that scans a collection or waits for the disk would block a page's thread.
     */
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("embedded-mongo-", 1).factory());

    InProcess(DurableBackend backend) {
        this.backend = backend;
        threads.allowCoreThreadTimeOut(true);
    }

    MongoClient connect(MongoClientSettings settings, @Nullable MongoDriverInformation about) {
        MongoDriverInformation driver =
                about == null ? MongoDriverInformation.builder().build() : about;
        Cluster cluster = Clusters.createCluster(settings, driver, this);
        return new MongoClientImpl(cluster, settings, driver, null);
    }

    @Override
    public StreamFactory create(SocketSettings socket, SslSettings ssl) {
        return address -> new InProcessStream(backend, threads, address);
    }

    /** Waits for commands in progress. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            boolean ended = threads.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
            if (!ended) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
