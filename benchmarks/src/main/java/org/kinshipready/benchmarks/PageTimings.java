package org.kinshipready.benchmarks;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * How heavy and how slow each kind of page is on a cheap phone with a bad signal, as a table in Markdown.
 *
 * <p>The network and the processor are slowed down as Lighthouse's mobile profile does: 1.6 Mbit/s down, 0.75 Mbit/s up,
 * 150 ms there and back, a processor four times slower. The application must run; its address is the one argument, and
 * after a comma what the kinds of page to look at have in their names.
 */
public final class PageTimings {

    private static final double DOWN = 1_638_400 / 8.0;
    private static final double UP = 768_000 / 8.0;
    private static final int LATENCY = 150;
    private static final int SLOWER = 4;
    private static final int RUNS = 3;

    /** Written into each page before it loads: Web Vitals' own definitions, by the browser's own observers. */
    private static final String OBSERVE = """
            window.seen = {lcp: 0, cls: 0, tbt: 0};
            new PerformanceObserver(l => { for (const e of l.getEntries()) window.seen.lcp = e.startTime; })
              .observe({type: 'largest-contentful-paint', buffered: true});
            new PerformanceObserver(l => { for (const e of l.getEntries()) if (!e.hadRecentInput) window.seen.cls += e.value; })
              .observe({type: 'layout-shift', buffered: true});
            new PerformanceObserver(l => { for (const e of l.getEntries()) window.seen.tbt += Math.max(0, e.duration - 50); })
              .observe({type: 'longtask', buffered: true});
            """;

    private final Browser browser;
    private final String base;
    private final String only;

    private PageTimings(Browser browser, String base, String only) {
        this.browser = browser;
        this.base = base;
        this.only = only;
    }

    /** One visit: what went over the network, and what the reader saw when. */
    private record Visit(long bytes, int requests, double lcp, double cls, double tbt) {}

    public static void main(String[] arguments) {
        String[] asked = (arguments.length == 0 ? "" : arguments[0]).split(",", 2);
        String base = asked[0].isBlank() ? "http://localhost:8080" : asked[0];
        String only = asked.length == 2 ? asked[1] : "";
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        Path program = Path.of(Objects.requireNonNullElse(System.getenv("LMS_CHROMIUM"), "/usr/bin/chromium"));
        try (Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(program)
                                .setArgs(List.of("--no-sandbox", "--disable-background-networking")))) {
            new PageTimings(browser, base, only).print();
        }
    }

    private void print() {
        System.out.println(
                "| page | bytes cold | requests | bytes warm | requests | largest paint | layout shift | blocking |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        kinds().forEach((kind, address) -> {
            if (kind.contains(only)) {
                print(kind, address);
            }
        });
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("first page", "/");
        kinds.put("pathway", "/preparatory");
        kinds.put("course", "/preparatory/legal-options");
        kinds.put("module", "/preparatory/legal-options/special-guardianship-orders");
        kinds.put("step: page", "/preparatory/legal-options/special-guardianship-orders/what-it-does");
        kinds.put("step: quiz", "/preparatory/legal-options/special-guardianship-orders/check");
        kinds.put("step: scenario", "/preparatory/legal-options/asked-to-sign-today/tuesday");
        kinds.put("step: checklist", "/preparatory/legal-options/asked-to-sign-today/today");
        kinds.put("step: reflection", "/preparatory/legal-options/compare-and-prepare/next-step");
        kinds.put("step with a picture", "/preparatory/first-steps/who-is-who/one-page");
        kinds.put("search, with results", "/search?in=preparatory&q=money");
        kinds.put("talk to someone", "/help");
        kinds.put("words explained", "/glossary");
        kinds.put("sign in", "/sign-in");
        kinds.put("signed in: course", "signed-in:/preparatory/legal-options");
        kinds.put("signed in: quiz", "signed-in:/preparatory/legal-options/special-guardianship-orders/check");
        kinds.put("signed in: my learning", "signed-in:/my-learning");
        return kinds;
    }

    private void print(String kind, String address) {
        Visit cold = null;
        Visit warm = null;
        for (int run = 0; run < RUNS; run++) {
            try (BrowserContext phone = browser.newContext(new Browser.NewContextOptions()
                    .setViewportSize(360, 800)
                    // What a service worker fetches can't be counted from the page.
                    .setServiceWorkers(ServiceWorkerPolicy.BLOCK))) {
                Page page = phone.newPage();
                page.addInitScript(OBSERVE);
                String path = address;
                if (address.startsWith("signed-in:")) {
                    path = address.substring("signed-in:".length());
                    signIn(page);
                }
                Visit first = visit(phone, page, path);
                Visit second = visit(phone, page, path);
                cold = cold == null || first.lcp() > cold.lcp() ? first : cold;
                warm = second;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f KB | %d | %.1f KB | %d | %.2f s | %.3f | %.0f ms |%n",
                kind,
                cold.bytes() / 1024.0,
                cold.requests(),
                warm.bytes() / 1024.0,
                warm.requests(),
                cold.lcp() / 1000,
                cold.cls(),
                cold.tbt());
    }

    private void signIn(Page page) {
        page.navigate(base + "/sign-in");
        page.fill("#username", "carer1");
        page.fill("#password", "trial");
        page.click("main button");
    }

    private Visit visit(BrowserContext phone, Page page, String path) {
        CDPSession session = phone.newCDPSession(page);
        long[] bytes = {0};
        int[] requests = {0};
        session.on("Network.loadingFinished", event -> {
            long sent = event.get("encodedDataLength").getAsLong();
            bytes[0] += sent;
            // What comes out of the phone's own cache isn't a request.
            requests[0] += sent > 0 ? 1 : 0;
        });
        session.send("Network.enable");
        JsonObject slow = new JsonObject();
        slow.addProperty("offline", false);
        slow.addProperty("latency", LATENCY);
        slow.addProperty("downloadThroughput", DOWN);
        slow.addProperty("uploadThroughput", UP);
        session.send("Network.emulateNetworkConditions", slow);
        JsonObject processor = new JsonObject();
        processor.addProperty("rate", SLOWER);
        session.send("Emulation.setCPUThrottlingRate", processor);
        page.navigate(base + path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
        // The observers tell of a paint a little after it.
        page.waitForTimeout(1_500);
        Map<?, ?> seen = (Map<?, ?>) page.evaluate("window.seen");
        session.detach();
        return new Visit(
                bytes[0], requests[0], number(seen.get("lcp")), number(seen.get("cls")), number(seen.get("tbt")));
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
