package org.kinshipready.server;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.tomcat.util.buf.ByteChunk;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

/**
 * Reads the whole body of a request, and its fields, before any work starts on it. So a slow sender holds only a
 * connection and what it has sent. A sender slower than any signal is cut off ({@link BodyRate}), and a body that can't
 * be read as fields is refused here, without a line in the log.
 *
 * <p>A body that nobody would read isn't read here either.
 */
final class WholeBody extends ValveBase {

    /**
     * The largest form is a reflection of 10,000 characters in a script with three bytes per character, each sent as
     * "%XX".
     */
    static final int MAX_BYTES = 256 * 1024;

    /** Any body may hold this much. Only larger ones share a limit, so nobody can keep ordinary forms from arriving. */
    private static final int SMALL_BYTES = 16 * 1024;

    private static final long LARGE_BYTES_AT_ONCE = 16 * 1024 * 1024;

    private final Predicate<String> takesForms;
    private final AtomicLong largeBytes = new AtomicLong();

    /** @param takesForms whether an address accepts a form */
    WholeBody(Predicate<String> takesForms) {
        super(true);
        this.takesForms = takesForms;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        Context application = request.getContext();
        if (application == null) {
            // Already refused, because its address can't be read: it only needs its page.
            getNext().invoke(request, response);
            return;
        }
        Refusal early = refusal(request);
        if (early != null) {
            refuse(request, response, early);
            return;
        }
        // Shutting down waits for requests in progress. Tomcat only counts them from the first servlet on, which is
        // later than this.
        application.incrementInProgressAsyncCount();
        try (Body body = new Body()) {
            if (hasBody(request)) {
                response.sendAcknowledgement(ContinueResponseTiming.ALWAYS);
                Refusal late = body.read(request.getCoyoteRequest());
                if (late != null) {
                    refuse(request, response, late);
                    return;
                }
                request.getCoyoteRequest().action(ActionCode.REQ_SET_BODY_REPLAY, body.chunk());
            }
            if (hasReadableFields(request)) {
                getNext().invoke(request, response);
            } else {
                response.sendError(HttpStatus.BAD_REQUEST.value());
            }
        } finally {
            application.decrementInProgressAsyncCount();
        }
    }

    private static boolean hasBody(Request request) {
        return request.getContentLengthLong() > 0 || isChunked(request);
    }

    private static boolean isChunked(Request request) {
        return request.getCoyoteRequest().getMimeHeaders().getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private @Nullable Refusal refusal(Request request) {
        if (!hasBody(request)) {
            return null;
        }
        if (!HttpMethod.POST.matches(request.getMethod())) {
            return Refusal.of(HttpStatus.BAD_REQUEST);
        }
        if (!takesForms.test(request.getRequestURI())) {
            return Refusal.of(HttpStatus.NOT_FOUND);
        }
        return request.getContentLengthLong() > MAX_BYTES ? Refusal.of(HttpStatus.CONTENT_TOO_LARGE) : null;
    }

    /** The rest of the body isn't read, so the connection is closed after the answer. */
    private static void refuse(Request request, Response response, Refusal refusal) throws IOException {
        request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        response.sendError(refusal.status().value(), refusal.message());
    }

    /**
     * False for broken percent-encoding or too many fields. Code that asks for a field later finds them already read.
     */
    private static boolean hasReadableFields(Request request) throws IOException {
        if (request.getQueryString() == null && !hasBody(request)) {
            return true;
        }
        if (request.getCharacterEncoding() == null) {
            request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        }
        try {
            request.getParameterMap();
            return true;
        } catch (IllegalStateException unreadable) {
            return false;
        }
    }

    /** Why a body isn't accepted. */
    private record Refusal(HttpStatus status, @Nullable String message) {

        static Refusal of(HttpStatus status) {
            return new Refusal(status, null);
        }
    }

    /** What has arrived of one body. */
    private final class Body implements ApplicationBufferHandler, AutoCloseable {

        private byte[] bytes = new byte[0];
        private int length;
        private long reserved;
        private @Nullable ByteBuffer arrived;

        @Nullable
        Refusal read(org.apache.coyote.Request request) throws IOException {
            BodyRate rate = new BodyRate(System.nanoTime());
            try {
                while (request.doRead(this) >= 0) {
                    ByteBuffer next = arrived;
                    if (next == null || !next.hasRemaining()) {
                        continue;
                    }
                    if (length + next.remaining() > MAX_BYTES) {
                        return Refusal.of(HttpStatus.CONTENT_TOO_LARGE);
                    }
                    if (!reserve(length + next.remaining())) {
                        return new Refusal(HttpStatus.SERVICE_UNAVAILABLE, Busy.MESSAGE);
                    }
                    append(next);
                    if (!rate.isEnough(length, System.nanoTime())) {
                        return Refusal.of(HttpStatus.REQUEST_TIMEOUT);
                    }
                }
                return null;
            } catch (SocketTimeoutException silent) {
                return Refusal.of(HttpStatus.REQUEST_TIMEOUT);
            }
        }

        ByteChunk chunk() {
            ByteChunk chunk = new ByteChunk();
            chunk.setBytes(bytes, 0, length);
            return chunk;
        }

        private void append(ByteBuffer next) {
            int longer = length + next.remaining();
            if (longer > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(longer, Math.min(MAX_BYTES, 2 * bytes.length)));
            }
            int count = next.remaining();
            next.get(bytes, length, count);
            length += count;
        }

        private boolean reserve(int size) {
            long more = Math.max(0, size - SMALL_BYTES) - reserved;
            if (more > 0) {
                reserved += more;
                return largeBytes.addAndGet(more) <= LARGE_BYTES_AT_ONCE;
            }
            return true;
        }

        @Override
        public void close() {
            largeBytes.addAndGet(-reserved);
        }

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            arrived = buffer;
        }

        @Override
        @SuppressWarnings("NullAway") // null before the first one, as in Tomcat itself
        public @Nullable ByteBuffer getByteBuffer() {
            return arrived;
        }

        @Override
        public void expand(int size) {}
    }
}
