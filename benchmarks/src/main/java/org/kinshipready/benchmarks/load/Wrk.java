package org.kinshipready.benchmarks.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Drives load with wrk, in a process of its own: small enough to leave the processor to what is measured, and it takes
 * other cookies for each request. (Debian: {@code apt-get install wrk}.)
 */
final class Wrk {

    private static final String SCRIPT = """
            local cookies = {%s}
            local n = 0
            request = function()
              local headers = {["Accept-Encoding"] = "gzip, br"}
              if #cookies > 0 then
                n = n + 1
                headers["Cookie"] = cookies[n %% #cookies + 1]
              end
              return wrk.format("GET", nil, headers)
            end
            done = function(summary, latency, requests)
              local e = summary.errors
              io.write(string.format("RESULT %%d %%d %%d %%d %%d %%d %%d %%d\\n", summary.requests, summary.duration,
                latency:percentile(50), latency:percentile(95), latency:percentile(99), summary.bytes,
                e.status, e.connect + e.read + e.write + e.timeout))
            end
            """;

    private static final Pattern RESULT =
            Pattern.compile("RESULT (\\d+) (\\d+) (\\d+) (\\d+) (\\d+) (\\d+) (\\d+) (\\d+)");

    private Wrk() {}

    /** What came of it; times in milliseconds. */
    record Result(long requests, double perSecond, double p50, double p95, double p99, long bytesEach, long failed) {}

    /**
     * Asks for an address again and again.
     *
     * @param cookies one of them with each request, in turn; none for a reader without an account
     */
    static Result run(String url, int connections, Duration time, List<String> cookies)
            throws IOException, InterruptedException {
        Path script = Files.createTempFile("wrk-", ".lua");
        try {
            String list = String.join(
                    ",", cookies.stream().map(cookie -> '"' + cookie + '"').toList());
            Files.writeString(script, SCRIPT.formatted(list));
            Process wrk = new ProcessBuilder(
                            "wrk",
                            "-t1",
                            "-c" + connections,
                            "-d" + time.toSeconds() + "s",
                            "-s",
                            script.toString(),
                            url)
                    .redirectErrorStream(true)
                    .start();
            String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            wrk.waitFor();
            Matcher result = RESULT.matcher(said);
            if (!result.find()) {
                throw new IllegalStateException("wrk says:\n" + said);
            }
            long requests = number(result, 1);
            return new Result(
                    requests,
                    requests * 1e6 / number(result, 2),
                    number(result, 3) / 1e3,
                    number(result, 4) / 1e3,
                    number(result, 5) / 1e3,
                    number(result, 6) / Math.max(1, requests),
                    number(result, 7) + number(result, 8));
        } finally {
            Files.delete(script);
        }
    }

    private static long number(Matcher result, int group) {
        return Long.parseLong(result.group(group));
    }
}
