package org.kinshipready.benchmarks.attacks;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.kinshipready.benchmarks.RunningPlatform;

/** Many open connections to one platform, none of which is waited for. */
final class Sockets implements AutoCloseable {

    private final RunningPlatform platform;
    private final List<SocketChannel> open = new ArrayList<>();
    private int opened;

    Sockets(RunningPlatform platform) {
        this.platform = platform;
    }

    /** Opens connections until there are so many, and sends the same on each new one. */
    void fill(int count, String first) {
        while (open.size() < count) {
            try {
                SocketChannel socket = SocketChannel.open();
                socket.socket().connect(new InetSocketAddress("127.0.0.1", platform.port()), 1_000);
                socket.configureBlocking(false);
                socket.write(ByteBuffer.wrap(first.getBytes(StandardCharsets.US_ASCII)));
                open.add(socket);
                opened++;
            } catch (IOException full) {
                return;
            }
        }
    }

    /** Sends the same on all, and forgets those that the other side has ended. */
    void send(String text) {
        for (Iterator<SocketChannel> each = open.iterator(); each.hasNext(); ) {
            SocketChannel socket = each.next();
            try {
                socket.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
                if (socket.read(ByteBuffer.allocate(512)) < 0) {
                    throw new IOException("ended");
                }
            } catch (IOException ended) {
                close(socket);
                each.remove();
            }
        }
    }

    /** Reads what comes on all of them, until the other side has ended each. */
    void awaitEnd() {
        for (SocketChannel socket : open) {
            try {
                socket.configureBlocking(true);
                ByteBuffer buffer = ByteBuffer.allocate(8 * 1024);
                while (socket.read(buffer) >= 0) {
                    buffer.clear();
                }
            } catch (IOException ended) {
                // That is what was waited for.
            }
        }
    }

    int opened() {
        return opened;
    }

    private static void close(SocketChannel socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // It is closed all the same.
        }
    }

    @Override
    public void close() {
        open.forEach(Sockets::close);
    }
}
