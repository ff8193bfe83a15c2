package org.kinshipready.journey;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An instance that is asked to stop takes nobody new, and answers whoever is there. */
class GracefulStopIT {

    private static final String BODY = "username=carer1&password=trial";

    @RegisterExtension
    static final PackagedApplication application = new PackagedApplication();

    @Test
    void aFormThatIsUnderWayIsAnswered() throws Exception {
        try (Socket phone = new Socket(InetAddress.getLoopbackAddress(), application.port())) {
            OutputStream out = phone.getOutputStream();
            BufferedReader in = new BufferedReader(new InputStreamReader(phone.getInputStream(), US_ASCII));
            out.write(("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nExpect: 100-continue\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + BODY.length()
                            + "\r\n\r\n")
                    .getBytes(US_ASCII));
            out.flush();
            // Said when the application asks for the form: the request is under way.
            assertThat(in.readLine()).startsWith("HTTP/1.1 100");

            CompletableFuture<Void> stopping = CompletableFuture.runAsync(application::stop);
            await().until(GracefulStopIT::takesNobodyNew);
            out.write(BODY.getBytes(US_ASCII));
            out.flush();

            assertThat(in.lines()).contains("HTTP/1.1 302 ");
            stopping.join();
        }
    }

    private static boolean takesNobodyNew() {
        try (Socket another = new Socket(InetAddress.getLoopbackAddress(), application.port())) {
            return !another.isConnected();
        } catch (IOException refused) {
            return true;
        }
    }
}
