package org.kinshipready.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinshipready.server.SmallServer.form;
import static org.kinshipready.server.SmallServer.head;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class WholeBodyTests {

    private static SmallServer server;

    @BeforeAll
    static void start() {
        server = new SmallServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void givesOnWhatWasWritten() throws IOException {
        assertThat(server.answer(form("Siân’s æøå – ماں")))
                .startsWith("HTTP/1.1 200")
                .endsWith("[Siân’s æøå – ماں]");
    }

    @Test
    void givesOnALongText() throws IOException {
        String text = "ماں".repeat(10_000);
        assertThat(server.answer(form(text))).endsWith("[" + text + "]");
    }

    @Test
    void putsTogetherWhatComesInChunks() throws IOException {
        assertThat(server.answer(head("POST /form", "Transfer-Encoding: chunked")
                        + "6\r\ntext=a\r\n3\r\nb%2\r\n2\r\n6c\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 200")
                .contains("[ab&c]");
    }

    @Test
    void asksForABodyThatWaitsToBeAskedFor() throws IOException {
        try (Socket socket = server.sends(head("POST /form", "Content-Length: 6", "Expect: 100-continue"))) {
            assertThat(SmallServer.status(socket)).isEqualTo("HTTP/1.1 100 ");
            socket.getOutputStream().write("text=a".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("HTTP/1.1 200")
                    .contains("[a]");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /form", "GET /nothing", "PUT /form", "DELETE /form", "HEAD /form", "FETCH /form"})
    void takesNoBodyThatNobodyReads(String methodAndPath) throws IOException {
        int before = server.served();
        assertThat(server.answer(head(methodAndPath, "Content-Length: 200000"))).startsWith("HTTP/1.1 400");
        assertThat(server.served()).isEqualTo(before);
    }

    @Test
    void takesNoBodyAtAnAddressWithoutAForm() throws IOException {
        int before = server.served();
        assertThat(server.answer(head("POST /nothing", "Content-Length: 200000")))
                .startsWith("HTTP/1.1 404");
        assertThat(server.served()).isEqualTo(before);
    }

    @Test
    void takesNothingLargerThanAnyForm() throws IOException {
        assertThat(server.answer(head("POST /form", "Content-Length: 262145"))).startsWith("HTTP/1.1 413");
        String chunk = "10000\r\n" + "a".repeat(0x10000) + "\r\n";
        try (Socket socket =
                server.sends(head("POST /form", "Transfer-Encoding: chunked") + chunk.repeat(4) + "1\r\na\r\n")) {
            assertThat(SmallServer.status(socket)).startsWith("HTTP/1.1 413");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text=%FF%", "text=%zz", "text=%0aALARM:+by+nobody%"})
    void refusesWhatCannotBeReadWithoutAWordInTheLog(String fields, CapturedOutput output) throws IOException {
        int before = server.served();
        assertThat(server.answer(head("GET /form?" + fields))).startsWith("HTTP/1.1 400");
        assertThat(server.answer(head("POST /form", "Content-Length: " + fields.length()) + fields))
                .startsWith("HTTP/1.1 400");
        assertThat(server.served()).isEqualTo(before);
        assertThat(output).doesNotContain("ALARM").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/x%FF", "/verify/%FFALARM%0aALARM", "/%zz"})
    void refusesAnAddressThatCannotBeReadWithoutAWordInTheLog(String address, CapturedOutput output)
            throws IOException {
        assertThat(server.answer(head("GET " + address))).startsWith("HTTP/1.1 400");
        assertThat(output).doesNotContain("ALARM").doesNotContain("Exception");
    }

    @Test
    void answersOthersWhileManySendSlowly() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 250; i++) {
                slow.add(server.sends(head("POST /form", "Content-Length: 200000") + "text=a"));
            }
            assertThat(server.answer(form("quick"))).endsWith("[quick]");
            assertThat(server.answer(head("GET /form?text=page"))).endsWith("[page]");
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }
}
