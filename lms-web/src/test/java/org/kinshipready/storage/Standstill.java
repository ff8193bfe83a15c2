package org.kinshipready.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A way to a database that can come to a standstill: it takes connections and bytes, and passes nothing on. */
public final class Standstill implements AutoCloseable {

    private final ServerSocket door;
    private final int behind;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moves = lock.newCondition();
    private boolean still;

    private Standstill(ServerSocket door, int behind) {
        this.door = door;
        this.behind = behind;
    }

    /** To what listens on this port of this machine. */
    public static Standstill before(int port) throws IOException {
        Standstill way = new Standstill(new ServerSocket(0, 100, InetAddress.getLoopbackAddress()), port);
        var unused = Thread.ofVirtual().start(way::take);
        return way;
    }

    public int port() {
        return door.getLocalPort();
    }

    public void stop() {
        set(true);
    }

    public void go() {
        set(false);
    }

    private void set(boolean standing) {
        lock.lock();
        try {
            still = standing;
            moves.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void take() {
        while (!door.isClosed()) {
            try {
                Socket front = door.accept();
                Socket back = new Socket(InetAddress.getLoopbackAddress(), behind);
                open.add(front);
                open.add(back);
                Thread.ofVirtual().start(() -> pass(front, back));
                Thread.ofVirtual().start(() -> pass(back, front));
            } catch (IOException closed) {
                // Nothing is passed on then, which is what a broken way does.
            }
        }
    }

    private void pass(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            byte[] buffer = new byte[8192];
            int read;
            while ((read = in.read(buffer)) >= 0) {
                awaitMoving();
                out.write(buffer, 0, read);
            }
        } catch (IOException closed) {
            // The other side learns of it by its own socket.
        }
    }

    private void awaitMoving() {
        lock.lock();
        try {
            while (still) {
                moves.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        go();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
