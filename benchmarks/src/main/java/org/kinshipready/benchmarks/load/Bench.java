package org.kinshipready.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kinshipready.benchmarks.RunningPlatform;

/**
 * Measures the packaged application over HTTP from a second process: sixteen connections, twenty learners, warm. Prints
 * one table, in Markdown; with the file of an earlier table as its argument, also what has changed since.
 */
public final class Bench {

    private static final String COURSE = "/preparatory/legal-options";
    private static final String STEP = COURSE + "/special-guardianship-orders/what-it-does";
    private static final int CONNECTIONS = 16;
    private static final Duration WARM_UP = Duration.ofSeconds(40);
    private static final Duration WARM_PAGE = Duration.ofSeconds(8);
    private static final Duration MEASURED = Duration.ofSeconds(8);

    private final RunningPlatform platform;
    private final List<String> learners;
    private final Map<String, Double> before;

    private Bench(RunningPlatform platform, List<String> learners, Map<String, Double> before) {
        this.platform = platform;
        this.learners = learners;
        this.before = before;
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, Double> before =
                arguments.length == 0 || arguments[0].isBlank() ? Map.of() : processorTimes(Path.of(arguments[0]));
        try (RunningPlatform platform = RunningPlatform.start("--lms.trial.carers=" + Learners.COUNT)) {
            long atStart = platform.residentMegabytes();
            List<String> learners = Learners.signIn(platform.address(), STEP);
            new Bench(platform, learners, before).print(atStart);
        }
    }

    private void print(long atStart) throws Exception {
        Wrk.run(platform.address() + COURSE, CONNECTIONS, WARM_UP, learners);
        System.out.println(
                "| page | processor, ms | of the file server's | a second | p50, ms | p95 | p99 | bytes | failed |"
                        + (before.isEmpty() ? "" : " before |"));
        System.out.println("|---|---|---|---|---|---|---|---|---|" + (before.isEmpty() ? "" : "---|"));
        for (Map.Entry<String, String> page : pages().entrySet()) {
            print(page.getKey() + ", a learner's", page.getValue(), learners);
        }
        print("first page, anybody's", "/", List.of());
        print("course page, anybody's", COURSE, List.of());
        print("search", "/search?in=preparatory&q=special+guardianship", List.of());
        print("style sheet", styleSheet(), List.of());
        System.out.printf(
                Locale.ROOT,
                "%nMemory: %d MB at the start, %d MB after all this. %d connections, %d learners, %d seconds each.%n",
                atStart,
                platform.residentMegabytes(),
                CONNECTIONS,
                learners.size(),
                MEASURED.toSeconds());
    }

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("course page", COURSE);
        pages.put("step page", STEP);
        pages.put("first page", "/");
        pages.put("my learning", "/my-learning");
        return pages;
    }

    private void print(String name, String path, List<String> cookies) throws Exception {
        String url = platform.address() + path;
        Wrk.run(url, CONNECTIONS, WARM_PAGE, cookies);
        double processor = platform.processorSeconds();
        Wrk.Result result = Wrk.run(url, CONNECTIONS, MEASURED, cookies);
        double each = (platform.processorSeconds() - processor) * 1e3 / result.requests();
        double plain = fileServers((int) result.bytesEach());
        Double earlier = before.get(name);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.3f | %.0f x %.3f | %.0f | %.1f | %.1f | %.1f | %d | %d |%s%n",
                name,
                each,
                each / plain,
                plain,
                result.perSecond(),
                result.p50(),
                result.p95(),
                result.p99(),
                result.bytesEach(),
                result.failed(),
                before.isEmpty() ? "" : earlier == null ? " - |" : String.format(Locale.ROOT, " %.3f |", earlier));
    }

    /** Milliseconds that it takes for as many bytes, at the same moment: on a busy machine both take longer. */
    private static double fileServers(int bytes) throws Exception {
        try (FileServer server = FileServer.of(bytes)) {
            Wrk.run(server.address(), CONNECTIONS, Duration.ofSeconds(1), List.of());
            double processor = server.processorSeconds();
            Wrk.Result result = Wrk.run(server.address(), CONNECTIONS, Duration.ofSeconds(2), List.of());
            return (server.processorSeconds() - processor) * 1e3 / result.requests();
        }
    }

    private String styleSheet() throws IOException, InterruptedException {
        String page = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(platform.address() + "/"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        Matcher sheet = Pattern.compile("/site-[0-9a-f]+\\.css").matcher(page);
        if (!sheet.find()) {
            throw new IllegalStateException("The first page has no style sheet");
        }
        return sheet.group();
    }

    /** The second column of each line of a table of ours. */
    private static Map<String, Double> processorTimes(Path table) throws IOException {
        Map<String, Double> times = new LinkedHashMap<>();
        for (String line : Files.readAllLines(table)) {
            String[] cells = line.split("\\|");
            if (cells.length > 3 && cells[2].strip().matches("[0-9.]+")) {
                times.put(cells[1].strip(), Double.valueOf(cells[2].strip()));
            }
        }
        return times;
    }
}
