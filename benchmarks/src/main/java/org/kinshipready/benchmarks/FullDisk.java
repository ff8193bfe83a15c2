package org.kinshipready.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills the disk under a running application again and again, while learners save: what was acknowledged is there
 * afterwards, what was refused isn't, and saving goes on by itself. Needs root, for a small disk of its own (tmpfs); says
 * so and ends where that can't be had. The argument is the application's jar and, after a comma, the number of rounds.
 */
public final class FullDisk {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern NAME =
            Pattern.compile("id=\"name\"[^>]*value=\"([^\"]*)\"|value=\"([^\"]*)\"[^>]*id=\"name\"");
    private static final String ADDRESS = "/my-learning/name";
    private static final int LEARNERS = 8;
    private static final int MOST_FORMS = 20_000;
    private static final Duration STARTS_WITHIN = Duration.ofMinutes(3);
    private static final Duration FOLLOWS_WITHIN = Duration.ofSeconds(30);

    private final String base;
    private final Path disk;
    private final AtomicInteger saved = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger wrong = new AtomicInteger();
    private volatile boolean saving = true;

    private FullDisk(String base, Path disk) {
        this.base = base;
        this.disk = disk;
    }

    public static void main(String[] arguments) throws Exception {
        String[] asked = arguments[0].split(",", 2);
        int rounds = asked.length > 1 ? Integer.parseInt(asked[1]) : 20;
        Path disk = Files.createTempDirectory("kinship-full-disk");
        if (run("mount", "-t", "tmpfs", "-o", "size=96m", "tmpfs", disk.toString()) != 0) {
            Files.delete(disk);
            System.out.println("A small disk can't be mounted here (that needs root): nothing was tried.");
            return;
        }
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path log = Files.createTempFile("kinship-full-disk", ".log");
        Process application = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-jar",
                        asked[0],
                        "--server.port=" + port,
                        "--lms.data=" + disk.resolve("data"),
                        "--lms.trial.carers=" + LEARNERS)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            new FullDisk("http://localhost:" + port, disk).fill(rounds, log);
        } finally {
            application.destroy();
            application.waitFor();
            run("umount", disk.toString());
            Files.deleteIfExists(disk);
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    }

    private void fill(int rounds, Path log) throws Exception {
        await(200, STARTS_WITHIN);
        List<Learner> learners = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 1; i <= LEARNERS; i++) {
            Learner learner = new Learner("carer" + i);
            learner.signIn();
            learners.add(learner);
            threads.add(Thread.ofVirtual().start(learner::saveOnAndOn));
        }
        int readersRefused = 0;
        for (int round = 0; round < rounds; round++) {
            Path filler = disk.resolve("filler");
            fillUp(filler);
            useUpWhatTheFileHas();
            await(503, FOLLOWS_WITHIN);
            if (new Learner("nobody").get("/preparatory").statusCode() != 200
                    || learners.getFirst().get("/my-learning").statusCode() != 200) {
                readersRefused++;
            }
            Files.delete(filler);
            await(200, FOLLOWS_WITHIN);
            int before = saved.get();
            while (saved.get() < before + 2 * LEARNERS) {
                Thread.sleep(20);
            }
        }
        saving = false;
        for (Thread thread : threads) {
            thread.join();
        }
        learners.forEach(Learner::compare);
        System.out.printf(
                "%d rounds: %d saved, %d refused; afterwards %d learners of %d saw something else than they had saved last;"
                        + " reading failed in %d rounds; the log has %,d bytes%n",
                rounds, saved.get(), refused.get(), wrong.get(), LEARNERS, readersRefused, Files.size(log));
    }

    /** The database has a little room of its own, in which saving goes on: strangers' sign-in forms use it up. */
    private void useUpWhatTheFileHas() throws IOException, InterruptedException {
        int tries = 0;
        while (new Learner("nobody").get("/sign-in").statusCode() == 200) {
            if (++tries > MOST_FORMS) {
                throw new IllegalStateException("There is still room after " + MOST_FORMS + " sign-in forms");
            }
        }
    }

    private static void fillUp(Path filler) throws IOException {
        byte[] bytes = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(bytes);
            }
        } catch (IOException full) {
            if (!Files.exists(filler)) {
                throw full;
            }
        }
    }

    private void await(int status, Duration within) throws Exception {
        long end = System.nanoTime() + within.toNanos();
        while (System.nanoTime() < end) {
            try {
                if (new Learner("nobody").get("/health/readiness").statusCode() == status) {
                    return;
                }
            } catch (IOException notYet) {
                // It starts.
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("Not " + status + " within " + within);
    }

    /** Changes one name, again and again, and knows which change was acknowledged last. */
    private final class Learner {

        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        private final String account;
        private String acknowledged = "";
        private int changes;

        Learner(String account) {
            this.account = account;
        }

        HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return client.send(
                    HttpRequest.newBuilder(URI.create(base + path))
                            .timeout(FOLLOWS_WITHIN)
                            .build(),
                    BodyHandlers.ofString());
        }

        void signIn() throws IOException, InterruptedException {
            post("/sign-in", "username=" + account + "&password=trial");
        }

        private int post(String path, String form) throws IOException, InterruptedException {
            Matcher token = TOKEN.matcher(get(path).body());
            if (!token.find()) {
                return 0;
            }
            return client.send(
                            HttpRequest.newBuilder(URI.create(base + path))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(BodyPublishers.ofString(form + "&_csrf="
                                            + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8)))
                                    .timeout(FOLLOWS_WITHIN)
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }

        void saveOnAndOn() {
            try {
                while (saving) {
                    String name = "Mary " + letters(changes++);
                    int status = post(ADDRESS, "name=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
                    if (status == 302) {
                        acknowledged = name;
                        saved.incrementAndGet();
                    } else {
                        refused.incrementAndGet();
                        compare();
                        Thread.sleep(100);
                    }
                }
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        /** A name for a number, without digits. */
        private static String letters(int number) {
            StringBuilder name = new StringBuilder();
            for (int rest = number; name.length() < 6; rest /= 26) {
                name.append((char) ('a' + rest % 26));
            }
            return name.toString();
        }

        /** What is shown is what was acknowledged last. */
        void compare() {
            try {
                Matcher name = NAME.matcher(get(ADDRESS).body());
                if (!acknowledged.isEmpty()
                        && (!name.find()
                                || !acknowledged.equals(name.group(1) == null ? name.group(2) : name.group(1)))) {
                    wrong.incrementAndGet();
                }
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
