package org.kinshipready.benchmarks;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A carer of the trial mode, who opens pages and presses buttons as a browser without scripts would. */
public final class Learner {

    private static final Pattern FORM =
            Pattern.compile("<form action=\"([^\"]+)\" method=\"post\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input[^>]*>");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String address;
    private final String account;

    /**
     * @param address where the platform answers, without a slash at the end
     * @param account such as carer1
     */
    public Learner(String address, String account) {
        this.address = address;
        this.account = account;
    }

    public void signIn() throws IOException, InterruptedException {
        int status = press("/sign-in", "password", Map.of("username", account, "password", "trial"))
                .orElseThrow(() -> new IllegalStateException("The sign-in page has no form"));
        if (status != 302) {
            throw new IllegalStateException(account + " can't sign in: " + status);
        }
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    /**
     * Sends the first form of a page that holds certain words, and returns the status of the answer; nothing where there is
     * no such form.
     */
    public OptionalInt press(String path, String words, Map<String, String> typed)
            throws IOException, InterruptedException {
        Matcher form = FORM.matcher(get(path).body());
        while (form.find()) {
            if (form.group(2).contains(words)) {
                Map<String, String> fields = fields(form.group(2));
                fields.putAll(typed);
                return OptionalInt.of(post(form.group(1), fields));
            }
        }
        return OptionalInt.empty();
    }

    private static Map<String, String> fields(String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        INPUT.matcher(form)
                .results()
                .map(input -> input.group())
                .filter(input -> !input.contains("type=\"radio\"") && !input.contains("type=\"checkbox\""))
                .forEach(input -> fields.put(attribute(input, "name"), attribute(input, "value")));
        return fields;
    }

    /** Of a tag; empty where it has none of that name. */
    static String attribute(String tag, String name) {
        Matcher found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1) : "";
    }

    private int post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** As the header of a request. */
    public String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }
}
