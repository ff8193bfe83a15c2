package org.kinshipready.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;

/** A file in the forms in which it can be sent: as it is, and as the build compressed it. */
final class StaticFile {

    private final String type;
    private final byte[] plain;
    private final byte @Nullable [] gzip;
    private final byte @Nullable [] brotli;

    /**
     * @param gzip null, as {@code brotli}, where it isn't smaller
     */
    StaticFile(String name, byte[] plain, byte @Nullable [] gzip, byte @Nullable [] brotli) {
        this.type = type(name);
        this.plain = plain;
        this.gzip = gzip;
        this.brotli = brotli;
    }

    /** Sends it in the smallest form that the client accepts. */
    void send(AcceptedEncodings accepted, boolean head, HttpServletResponse response) throws IOException {
        byte[] body = plain;
        if (brotli != null && accepted.takes("br")) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "br");
            body = brotli;
        } else if (gzip != null && accepted.takes("gzip")) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            body = gzip;
        }
        response.setContentType(type);
        response.setContentLength(body.length);
        if (!head) {
            response.getOutputStream().write(body);
        }
    }

    private static String type(String name) {
        MediaType type = MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM);
        boolean text = type.getType().equals("text") || type.getSubtype().matches("json|.*\\+xml|javascript");
        return text ? new MediaType(type, StandardCharsets.UTF_8).toString() : type.toString();
    }
}
