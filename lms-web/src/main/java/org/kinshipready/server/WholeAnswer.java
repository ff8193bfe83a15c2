package org.kinshipready.server;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.util.FastByteArrayOutputStream;

/**
 * An answer that is sent once it is complete, compressed where that helps. A page that fails halfway is never half
 * sent, and while it goes out to a slow reader, it holds only its few kilobytes.
 *
 * <p>Anything larger than a page, such as a picture, isn't collected: it goes out as it is written.
 */
final class WholeAnswer extends HttpServletResponseWrapper {

    /** Far above the largest page. */
    private static final int LARGEST = 256 * 1024;

    /** Compressing less than this isn't worth the reader's work. */
    private static final int SMALLEST_COMPRESSED = 1024;

    private final HttpServletRequest request;
    private final Runnable goesOut;
    private final FastByteArrayOutputStream collected = new FastByteArrayOutputStream(8 * 1024);
    private @Nullable ServletOutputStream stream;
    private @Nullable PrintWriter writer;
    private @Nullable ServletOutputStream direct;

    /** @param goesOut called before the first byte is sent, since sending may wait for the reader */
    WholeAnswer(HttpServletRequest request, HttpServletResponse response, Runnable goesOut) {
        super(response);
        this.request = request;
        this.goesOut = goesOut;
    }

    /** Sends what was collected. To be called once, when nothing more will be written. */
    void send() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        if (direct != null || collected.size() == 0 || super.isCommitted()) {
            return;
        }
        goesOut.run();
        boolean compressed = isWorthCompressing();
        if (compressed) {
            addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        if (compressed && takesGzip()) {
            setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            send(Gzip.compressed(collected.toByteArrayUnsafe()));
        } else {
            send(collected.toByteArrayUnsafe());
        }
    }

    private void send(byte[] body) throws IOException {
        super.setContentLength(body.length);
        super.getOutputStream().write(body);
    }

    private boolean isWorthCompressing() {
        String type = getContentType();
        return collected.size() >= SMALLEST_COMPRESSED
                && type != null
                && (type.startsWith("text/") || type.startsWith("application/json"))
                && !containsHeader(HttpHeaders.CONTENT_ENCODING)
                && !isNamedToTheByte();
    }

    /** A strong tag stands for exactly these bytes, so they mustn't be compressed. */
    private boolean isNamedToTheByte() {
        String tag = getHeader(HttpHeaders.ETAG);
        return tag != null && !tag.startsWith("W/");
    }

    private boolean takesGzip() {
        return AcceptedEncodings.of(request).takes("gzip");
    }

    @Override
    public ServletOutputStream getOutputStream() {
        if (stream == null) {
            stream = new Collecting();
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            writer =
                    new PrintWriter(new OutputStreamWriter(getOutputStream(), Charset.forName(getCharacterEncoding())));
        }
        return writer;
    }

    @Override
    public boolean isCommitted() {
        return direct != null || super.isCommitted();
    }

    /** Ignored: the length is only known at the end. */
    @Override
    public void setContentLength(int length) {}

    @Override
    public void setContentLengthLong(long length) {
        if (length > LARGEST) {
            super.setContentLengthLong(length);
        }
    }

    @Override
    public void setHeader(String name, @Nullable String value) {
        if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
            super.setHeader(name, value);
        } else if (value != null) {
            setContentLengthLong(Long.parseLong(value));
        }
    }

    @Override
    public void addHeader(String name, @Nullable String value) {
        if (name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
            setHeader(name, value);
        } else {
            super.addHeader(name, value);
        }
    }

    /** Does nothing, so that nothing goes out early. */
    @Override
    public void flushBuffer() {}

    @Override
    public void resetBuffer() {
        forget();
        super.resetBuffer();
    }

    @Override
    public void reset() {
        forget();
        super.reset();
    }

    @Override
    public void sendError(int status) throws IOException {
        forget();
        super.sendError(status);
    }

    @Override
    public void sendError(int status, @Nullable String message) throws IOException {
        forget();
        super.sendError(status, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        forget();
        super.sendRedirect(location);
    }

    private void forget() {
        collected.reset();
        writer = null;
    }

    /** Collects what is written, and stops when it gets too large. */
    private final class Collecting extends ServletOutputStream {

        @Override
        public void write(int b) throws IOException {
            target(1).write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            target(length).write(bytes, from, length);
        }

        private OutputStream target(int more) throws IOException {
            if (direct == null && collected.size() + (long) more > LARGEST) {
                goesOut.run();
                direct = WholeAnswer.super.getOutputStream();
                collected.writeTo(direct);
                collected.reset();
            }
            return direct == null ? collected : direct;
        }

        @Override
        public void flush() throws IOException {
            if (direct != null) {
                direct.flush();
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("Answers are made by the thread that was asked");
        }
    }
}
