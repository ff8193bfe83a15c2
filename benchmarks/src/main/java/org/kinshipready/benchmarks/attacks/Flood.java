package org.kinshipready.benchmarks.attacks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.kinshipready.benchmarks.RunningPlatform;

/** Many who ask for the same kind of thing, each again as soon as it is answered. */
abstract class Flood implements Attack {

    private static final int CONNECTIONS = 250;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String name;

    Flood(String name) {
        this.name = name;
    }

    @Override
    public final String name() {
        return name;
    }

    /** What is asked for next, without the address of the platform. */
    abstract HttpRequest.Builder next(String address, Random random);

    @Override
    public final String against(RunningPlatform platform, Duration time) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        Map<Integer, AtomicInteger> answers = new ConcurrentSkipListMap<>();
        try (HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(PATIENCE)
                        .build();
                ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CONNECTIONS; i++) {
                Random random = new Random(i);
                askers.submit(() -> {
                    while (System.nanoTime() < end) {
                        int status = ask(client, next(platform.address(), random));
                        answers.computeIfAbsent(status, none -> new AtomicInteger())
                                .incrementAndGet();
                    }
                });
            }
        }
        // By status; 0 is no answer.
        return CONNECTIONS + " connections, answers " + new TreeMap<>(answers);
    }

    private static int ask(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(PATIENCE).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException refused) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    static HttpRequest.Builder get(String address) {
        return HttpRequest.newBuilder(URI.create(address));
    }

    /** Words that nobody knows. */
    static String words(int count, int length, String between, Random random) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : between);
            random.ints(length, 'a', 'z' + 1).forEach(words::appendCodePoint);
        }
        return words.toString();
    }

    /** The first page, which costs what any page costs: what is no worse than this is no weak spot. */
    public static final class FirstPage extends Flood {

        public FirstPage() {
            super("first-page");
        }

        @Override
        HttpRequest.Builder next(String address, Random random) {
            return get(address + "/");
        }
    }

    /** Searches for five words of 39 letters that nobody knows. */
    public static final class Searches extends Flood {

        public Searches() {
            super("searches");
        }

        @Override
        HttpRequest.Builder next(String address, Random random) {
            return get(address + "/search?in=preparatory&q=" + words(5, 39, "+", random));
        }
    }

    /** Visits to the page to sign in, each from another page. */
    public static final class SignIns extends Flood {

        public SignIns() {
            super("sign-ins");
        }

        @Override
        HttpRequest.Builder next(String address, Random random) {
            return get(address + "/sign-in?from=/help?" + words(1, 20, "", random));
        }
    }

    /** Forms with a text and without a token, as from somebody whose session has ended. */
    public static final class Forms extends Flood {

        public Forms() {
            super("forms-without-token");
        }

        @Override
        HttpRequest.Builder next(String address, Random random) {
            return get(address + "/preparatory/legal-options/special-guardianship-orders/what-it-does")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("writer=somebody&text=" + words(100, 10, "+", random)));
        }
    }

    /** Pictures, as the pages show them. */
    public static final class Pictures extends Flood {

        public Pictures() {
            super("pictures");
        }

        @Override
        HttpRequest.Builder next(String address, Random random) {
            return get(address + "/preparatory/first-steps/images/"
                    + (random.nextBoolean() ? "who-is-who" : "first-72-hours") + ".webp?v=1.0.1");
        }
    }

    /** A picture of versions that never were. */
    public static final class UnknownVersions extends Flood {

        public UnknownVersions() {
            super("unknown-versions");
        }

        @Override
        HttpRequest.Builder next(String address, Random random) {
            return get(address + "/preparatory/first-steps/images/who-is-who.webp?v=9.9." + random.nextInt(1_000));
        }
    }
}
