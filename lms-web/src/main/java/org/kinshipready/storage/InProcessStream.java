package org.kinshipready.storage;

import com.mongodb.ServerAddress;
import com.mongodb.connection.AsyncCompletionHandler;
import com.mongodb.internal.connection.OperationContext;
import com.mongodb.internal.connection.PowerOfTwoBufferPool;
import com.mongodb.internal.connection.Stream;
import io.netty.channel.Channel;
import io.netty.channel.local.LocalChannel;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bson.ByteBuf;

/**
 * One connection of MongoDB's driver to the embedded database. A search by id is answered at once, on the thread that
 * asks. Everything else runs on one of the database's threads, and the driver waits for it as long as it would for a
 * server.
 */
final class InProcessStream implements Stream {

    private static final byte[] NOTHING = {};

    private final DurableBackend backend;
    private final ExecutorService threads;
    private final ServerAddress address;

    /** Never opened; the server only uses it to tell connections apart. */
    private final Channel connection = new LocalChannel();

    private Future<byte[]> asked = CompletableFuture.completedFuture(NOTHING);
    private byte[] answer = NOTHING;
    private int taken;
    private volatile boolean closed;

    InProcessStream(DurableBackend backend, ExecutorService threads, ServerAddress address) {
        this.backend = backend;
        this.threads = threads;
        this.address = address;
    }

    @Override
    public void open(OperationContext operation) {
        // There is nothing to connect to.
    }

    /** The driver writes whole messages, one at a time. */
    @Override
    public void write(List<ByteBuf> buffers, OperationContext operation) throws IOException {
        Wire asks = Wire.read(joined(buffers));
        answer = NOTHING;
        taken = 0;
        byte[] atOnce =
                asks.answered(() -> backend.answerAtOnce(connection, asks.database(), asks.name(), asks.command()));
        asked = atOnce == null ? threads.submit(() -> answer(asks)) : CompletableFuture.completedFuture(atOnce);
    }

    private byte[] answer(Wire asks) {
        return Objects.requireNonNull(
                asks.answered(() -> backend.handleCommand(connection, asks.database(), asks.name(), asks.command())));
    }

    private static byte[] joined(List<ByteBuf> buffers) {
        byte[] message = new byte[buffers.stream().mapToInt(ByteBuf::limit).sum()];
        int end = 0;
        for (ByteBuf buffer : buffers) {
            System.arraycopy(buffer.array(), 0, message, end, buffer.limit());
            end += buffer.limit();
        }
        return message;
    }

    @Override
    public ByteBuf read(int bytes, OperationContext operation) throws IOException {
        if (taken == answer.length) {
            answer = waitFor(operation.getTimeoutContext().getReadTimeoutMS());
            taken = 0;
        }
        ByteBuf part = getBuffer(bytes);
        part.put(answer, taken, bytes);
        part.flip();
        taken += bytes;
        return part;
    }

    /** @param millis how long to wait, or 0 for as long as it takes */
    private byte[] waitFor(long millis) throws IOException {
        try {
            return millis == 0 ? asked.get() : asked.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new SocketTimeoutException("The embedded database didn't answer in time");
        } catch (ExecutionException failure) {
            throw new IOException(failure.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while waiting for the embedded database");
        }
    }

    @Override
    public ByteBuf getBuffer(int size) {
        return PowerOfTwoBufferPool.DEFAULT.getBuffer(size);
    }

    @Override
    public ServerAddress getAddress() {
        return address;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            backend.handleClose(connection);
        }
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void openAsync(OperationContext operation, AsyncCompletionHandler<Void> handler) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void writeAsync(List<ByteBuf> buffers, OperationContext operation, AsyncCompletionHandler<Void> handler) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void readAsync(int bytes, OperationContext operation, AsyncCompletionHandler<ByteBuf> handler) {
        throw new UnsupportedOperationException();
    }
}
