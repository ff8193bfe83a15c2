package org.kinshipready.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests for {@link MongoPort}; who is let in is tested with {@link Door}. */
class MongoPortTests {

    @TempDir
    private Path directory;

    @Test
    void listensToThisMachineOnly() throws IOException {
        try (MongoPort mongo = MongoPort.start(directory, MongoPort.ANY_PORT)) {
            for (InetAddress address : addressesOfThisMachine()) {
                assertThat(isOpen(address, mongo.port())).as(address.toString()).isEqualTo(isEmbeddedHost(address));
            }
        }
    }

    private static List<InetAddress> addressesOfThisMachine() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .toList();
    }

    private static boolean isEmbeddedHost(InetAddress address) {
        return address.getHostAddress().equals(MongoPort.HOST);
    }

    private static boolean isOpen(InetAddress address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 2_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
