package org.kinshipready.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class WholeAnswerTests {

    private static final String PAGE = "<p>Words that come again and again.</p>".repeat(100);

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse sent = new MockHttpServletResponse();
    private final AtomicInteger left = new AtomicInteger();
    private final WholeAnswer answer = new WholeAnswer(request, sent, left::incrementAndGet);

    @Test
    void sendsNothingBeforeAllIsThere() throws IOException {
        answer.setContentType("text/html;charset=UTF-8");
        answer.getWriter().print(PAGE);
        answer.flushBuffer();
        assertThat(sent.isCommitted()).isFalse();
        assertThat(left).hasValue(0);

        answer.send();
        assertThat(sent.getContentAsString()).isEqualTo(PAGE);
        assertThat(sent.getContentLength()).isEqualTo(PAGE.length());
        assertThat(left).hasValue(1);
    }

    @Test
    void compressesPagesForThoseWhoTakeIt() throws IOException {
        request.addHeader("Accept-Encoding", "br, gzip;q=0.8");
        answer.setContentType("text/html;charset=UTF-8");
        answer.getWriter().print(PAGE);
        answer.send();
        assertThat(sent.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(sent.getHeaders("Vary")).contains("Accept-Encoding");
        assertThat(sent.getContentLength()).isLessThan(PAGE.length() / 10);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(sent.getContentAsByteArray())).readAllBytes())
                .asString()
                .isEqualTo(PAGE);
    }

    @Test
    void leavesPicturesAndFewWordsAsTheyAre() throws IOException {
        request.addHeader("Accept-Encoding", "gzip");
        answer.setContentType("image/webp");
        answer.getOutputStream().write(new byte[5_000]);
        answer.send();
        assertThat(sent.getHeader("Content-Encoding")).isNull();
        assertThat(sent.getContentAsByteArray()).hasSize(5_000);
    }

    @Test
    void leavesWhatIsNamedToTheByteAsItIs() throws IOException {
        request.addHeader("Accept-Encoding", "gzip");
        answer.setContentType("text/html");
        answer.setHeader("ETag", "\"abc\"");
        answer.getWriter().print(PAGE);
        answer.send();
        assertThat(sent.getHeader("Content-Encoding")).isNull();
    }

    @Test
    void forgetsAHalfMadePageThatFailed() throws IOException {
        answer.getWriter().print("half a page");
        answer.sendError(500);
        answer.send();
        assertThat(sent.getStatus()).isEqualTo(500);
        assertThat(sent.getContentAsByteArray()).isEmpty();
    }

    @Test
    void collectsNothingThatIsLargerThanAnyPage() throws IOException {
        byte[] picture = new byte[300 * 1024];
        answer.setContentType("image/webp");
        answer.setContentLengthLong(picture.length);
        answer.getOutputStream().write(picture, 0, 1_000);
        assertThat(left).hasValue(0);
        answer.getOutputStream().write(picture, 1_000, picture.length - 1_000);
        assertThat(left).hasValue(1);
        answer.send();
        assertThat(sent.getContentAsByteArray()).isEqualTo(picture);
        assertThat(sent.getContentLength()).isEqualTo(picture.length);
    }
}
