package org.kinshipready.benchmarks.attacks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.kinshipready.benchmarks.RunningPlatform;

/** Somebody who reads a course, a page every tenth of a second, and notes how long each one took. */
final class Reader implements AutoCloseable {

    private static final String PAGE = "/preparatory/legal-options/special-guardianship-orders/what-it-does";
    private static final String WORDS = "special guardian";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String address;
    private final List<Double> millis = Collections.synchronizedList(new ArrayList<>());
    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    private final Thread thread;

    private Reader(String address) {
        this.address = address;
        this.thread = Thread.ofPlatform().daemon().start(this::read);
    }

    static Reader of(RunningPlatform platform) {
        return new Reader(platform.address());
    }

    /** Reads for a while, so that the application is warm. */
    static void warmUp(RunningPlatform platform) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        for (int i = 0; i < 3_000; i++) {
            client.send(
                    HttpRequest.newBuilder(URI.create(platform.address() + PAGE))
                            .build(),
                    BodyHandlers.discarding());
        }
    }

    private void read() {
        while (!Thread.currentThread().isInterrupted()) {
            long began = System.nanoTime();
            try {
                // A client of its own for each page: a new connection, as for somebody who comes now.
                HttpResponse<String> page;
                try (HttpClient client =
                        HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
                    began = System.nanoTime();
                    page = client.send(
                            HttpRequest.newBuilder(URI.create(address + PAGE))
                                    .timeout(PATIENCE)
                                    .build(),
                            BodyHandlers.ofString());
                    millis.add((System.nanoTime() - began) / 1e6);
                }
                if (page.statusCode() != 200 || !page.body().contains(WORDS)) {
                    wrong.add("status " + page.statusCode());
                }
                Thread.sleep(100);
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                millis.add((System.nanoTime() - began) / 1e6);
                wrong.add(String.valueOf(e));
            }
        }
    }

    /** What the reader noticed since the last time this was asked. */
    Noticed noticed() {
        List<Double> sorted = new ArrayList<>(millis);
        Noticed noticed =
                new Noticed(sorted.size(), share(sorted, 0.5), share(sorted, 0.95), share(sorted, 1), wrong.size());
        millis.clear();
        wrong.clear();
        return noticed;
    }

    private static double share(List<Double> millis, double share) {
        if (millis.isEmpty()) {
            return Double.NaN;
        }
        Collections.sort(millis);
        return millis.get((int) Math.ceil(share * millis.size()) - 1);
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    /** Times in milliseconds. */
    record Noticed(int pages, double median, double p95, double longest, int wrong) {}
}
