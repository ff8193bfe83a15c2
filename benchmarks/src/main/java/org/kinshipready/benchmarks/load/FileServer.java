package org.kinshipready.benchmarks.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** nginx, sending one file: what the same bytes cost where nothing is worked out. (Debian: {@code apt-get install nginx-light}.) */
final class FileServer implements AutoCloseable {

    private final Path folder;
    private final int port;
    private final Process process;

    private FileServer(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    static FileServer of(int bytes) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("file-server-");
        Files.write(folder.resolve("file"), new byte[bytes]);
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        // One process and no master, so that its id is the process whose time is measured.
        Files.writeString(folder.resolve("nginx.conf"), """
                daemon off; master_process off; pid %1$s/pid; error_log %1$s/errors;
                events { worker_connections 1024; }
                http {
                  access_log off; keepalive_requests 100000000; client_body_temp_path %1$s/body;
                  proxy_temp_path %1$s/proxy; fastcgi_temp_path %1$s/fcgi; uwsgi_temp_path %1$s/uwsgi; scgi_temp_path %1$s/scgi;
                  server { listen 127.0.0.1:%2$d; root %1$s; }
                }
                """.formatted(folder, port));
        Process process = new ProcessBuilder("nginx", "-p", folder.toString(), "-c", folder + "/nginx.conf")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        Thread.sleep(500);
        if (!process.isAlive()) {
            throw new IllegalStateException("nginx says: " + Files.readString(folder.resolve("said")));
        }
        return new FileServer(folder, port, process);
    }

    String address() {
        return "http://127.0.0.1:" + port + "/file";
    }

    double processorSeconds() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
        }
    }
}
