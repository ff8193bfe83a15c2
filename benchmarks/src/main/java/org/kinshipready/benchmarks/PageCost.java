package org.kinshipready.benchmarks;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of the processor a step page takes, of the application's process alone: for a reader without an account, and
 * for a learner who is signed in. The application must run; its address and process id are the arguments, with a comma.
 */
public final class PageCost {

    private static final String STEP = "/preparatory/legal-options/special-guardianship-orders/what-it-does";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int WARM_UP = 15_000;
    private static final int PAGES = 5_000;
    private static final int RUNS = 3;

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String base;
    private final ProcessHandle application;

    private PageCost(String base, ProcessHandle application) {
        this.base = base;
        this.application = application;
    }

    public static void main(String[] arguments) throws Exception {
        String[] asked = arguments[0].split(",", 2);
        new PageCost(asked[0], ProcessHandle.of(Long.parseLong(asked[1])).orElseThrow()).print();
    }

    private void print() throws Exception {
        print("step page, without an account");
        Matcher token = TOKEN.matcher(get("/sign-in"));
        if (!token.find()) {
            throw new IllegalStateException("The sign-in page has no form");
        }
        String form =
                "username=carer1&password=trial&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        client.send(
                HttpRequest.newBuilder(URI.create(base + "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
        if (!get(STEP).contains("Carer 1")) {
            throw new IllegalStateException("Nobody is signed in");
        }
        print("step page, signed in");
    }

    private void print(String what) throws Exception {
        get(WARM_UP);
        for (int run = 0; run < RUNS; run++) {
            Duration before = application.info().totalCpuDuration().orElseThrow();
            get(PAGES);
            Duration took = application.info().totalCpuDuration().orElseThrow().minus(before);
            System.out.printf(Locale.ROOT, "%s: %.3f ms%n", what, took.toNanos() / 1e6 / PAGES);
        }
    }

    private void get(int times) throws Exception {
        for (int i = 0; i < times; i++) {
            get(STEP);
        }
    }

    private String get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofString())
                .body();
    }
}
