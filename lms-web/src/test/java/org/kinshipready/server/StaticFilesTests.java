package org.kinshipready.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.Decoder;
import jakarta.servlet.ServletException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Tests for {@link StaticFiles} and {@link StaticFilesFilter}, on the files of the application. */
class StaticFilesTests {

    private final StaticFiles files = new StaticFiles();
    private final StaticFilesFilter filter = new StaticFilesFilter(files, Map.of("X-Ours", "yes"));

    private static byte[] content(String file) throws IOException {
        return new ClassPathResource("static" + file).getContentAsByteArray();
    }

    private MockHttpServletResponse get(String address, String accepted) throws IOException, ServletException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", address);
        request.addHeader("Accept-Encoding", accepted);
        return send(request);
    }

    private MockHttpServletResponse send(MockHttpServletRequest request) throws IOException, ServletException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        MockFilterChain chain = new MockFilterChain();
        filter.doFilter(request, response, chain);
        if (chain.getRequest() != null) {
            response.setStatus(404);
        }
        return response;
    }

    @Test
    void givesAnAddressWithAHashThatMayBeKeptForEver() throws Exception {
        assertThat(files.address("/site.css")).matches("/site-[0-9a-f]{32}\\.css");
        MockHttpServletResponse sent = get(files.address("/site.css"), "");
        assertThat(sent.getContentAsByteArray()).isEqualTo(content("/site.css"));
        assertThat(sent.getContentType()).isEqualTo("text/css;charset=UTF-8");
        assertThat(sent.getHeader("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
        assertThat(sent.getHeader("X-Ours")).isEqualTo("yes");
    }

    @Test
    void hasEveryTextCompressedByTheBuild() throws Exception {
        Brotli4jLoader.ensureAvailability();
        for (String file : new String[] {"/site.css", "/keep-cy.js", "/queue.js", "/phone.js", "/favicon.svg"}) {
            MockHttpServletResponse gzip = get(files.address(file), "gzip, deflate");
            assertThat(gzip.getHeader("Content-Encoding")).as(file).isEqualTo("gzip");
            assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.getContentAsByteArray())).readAllBytes())
                    .isEqualTo(content(file));
            MockHttpServletResponse brotli = get(files.address(file), "gzip, deflate, br");
            assertThat(brotli.getHeader("Content-Encoding")).as(file).isEqualTo("br");
            assertThat(Decoder.decompress(brotli.getContentAsByteArray()).getDecompressedData())
                    .isEqualTo(content(file));
            assertThat(brotli.getContentLength()).isLessThan(gzip.getContentLength());
        }
    }

    @Test
    void sendsWhatIsNamedWithoutAHashForAnHourOnly() throws Exception {
        MockHttpServletResponse sent = get("/robots.txt", "gzip");
        assertThat(sent.getContentAsByteArray()).isEqualTo(content("/robots.txt"));
        assertThat(sent.getHeader("Cache-Control")).isEqualTo("max-age=3600, public");
    }

    @Test
    void sendsNothingAgainThatIsKept() throws Exception {
        String tag = get("/icon-192.png", "").getHeader("ETag");
        MockHttpServletRequest again = new MockHttpServletRequest("GET", "/icon-192.png");
        again.addHeader("If-None-Match", String.valueOf(tag));
        assertThat(send(again).getStatus()).isEqualTo(304);
        assertThat(send(again).getContentAsByteArray()).isEmpty();
    }

    @Test
    void leavesEverythingElseToOthers() throws Exception {
        for (String address : new String[] {"/", "/site.css.gz", "/site-0.css", "/static/site.css", "/../site.css"}) {
            assertThat(get(address, "gzip").getStatus()).as(address).isEqualTo(404);
        }
        assertThat(send(new MockHttpServletRequest("POST", "/robots.txt")).getStatus())
                .isEqualTo(404);
    }

    @Test
    void saysThatAFileIsNotThere() {
        assertThatIllegalArgumentException().isThrownBy(() -> files.address("/nothing.css"));
    }
}
