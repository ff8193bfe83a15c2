package org.kinshipready.benchmarks.load;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Carers of the trial mode who have signed in and finished a page of the course. */
final class Learners {

    static final int COUNT = 20;

    private static final Pattern FIELD = Pattern.compile("<input[^>]* name=\"([^\"]+)\"[^>]* value=\"([^\"]*)\"");
    private static final Pattern FORM =
            Pattern.compile("<form action=\"([^\"]+)\" method=\"post\"[^>]*>(.*?)</form>", Pattern.DOTALL);

    private Learners() {}

    /** Signs them in. Each is a header: their cookies. */
    static List<String> signIn(String address, String step) throws IOException, InterruptedException {
        List<String> cookies = new ArrayList<>();
        for (int i = 1; i <= COUNT; i++) {
            CookieManager kept = new CookieManager();
            HttpClient client = HttpClient.newBuilder().cookieHandler(kept).build();
            String page = send(
                    client,
                    HttpRequest.newBuilder(URI.create(address + "/sign-in")).GET());
            Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
            if (!token.find()) {
                throw new IllegalStateException("The sign-in page has no form");
            }
            post(
                    client,
                    address + "/sign-in",
                    "username=carer" + i + "&password=trial&_csrf=" + encoded(token.group(1)));
            finish(client, address, step);
            cookies.add(kept.getCookieStore().getCookies().stream()
                    .map(Learners::pair)
                    .collect(Collectors.joining("; ")));
        }
        return cookies;
    }

    private static void finish(HttpClient client, String address, String step)
            throws IOException, InterruptedException {
        String page =
                send(client, HttpRequest.newBuilder(URI.create(address + step)).GET());
        Matcher form = FORM.matcher(page);
        while (form.find()) {
            if (!form.group(1).equals("/sign-out")) {
                List<String> fields = new ArrayList<>(List.of("pressed=done"));
                Matcher field = FIELD.matcher(form.group(2));
                while (field.find()) {
                    fields.add(field.group(1) + "=" + encoded(field.group(2)));
                }
                post(client, URI.create(address + step).resolve(form.group(1)).toString(), String.join("&", fields));
                return;
            }
        }
        throw new IllegalStateException(step + " has no form: nobody is signed in");
    }

    private static void post(HttpClient client, String address, String form) throws IOException, InterruptedException {
        send(
                client,
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
    }

    private static String send(HttpClient client, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        var answer = client.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException(answer.uri() + ": " + answer.statusCode());
        }
        return answer.body();
    }

    private static String pair(HttpCookie cookie) {
        return cookie.getName() + "=" + cookie.getValue();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
