package org.kinshipready.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.kinshipready.server.SmallServer.form;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundedHttp11Tests {

    @Test
    void letsTheOldestOfTooManyUnfinishedHeadsGo() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try (SmallServer server = new SmallServer()) {
            for (int i = 0; i < BoundedHttp11.MOST_HEADS + 20; i++) {
                slow.add(server.sends("GET / HTTP/1.1\r\nHost: loc"));
            }
            // They are looked at nearly in the order in which they came.
            await().until(() -> ended(slow), is(20L));
            assertThat(ended(slow.subList(slow.size() - 50, slow.size()))).isZero();
            assertThat(server.answer(form("quick"))).endsWith("[quick]");
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private static long ended(List<Socket> sockets) {
        return sockets.stream().filter(BoundedHttp11Tests::hasEnded).count();
    }

    private static boolean hasEnded(Socket socket) {
        try {
            socket.setSoTimeout(1);
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException stillThere) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }
}
