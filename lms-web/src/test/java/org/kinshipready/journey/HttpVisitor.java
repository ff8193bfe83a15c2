package org.kinshipready.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A browser without a screen: keeps cookies and sends forms as they are on the page, but follows no redirect. */
final class HttpVisitor {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private URI site;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    HttpVisitor(String site) {
        this.site = URI.create(site + "/");
    }

    /** From now on another instance is asked, on the same machine: cookies don't look at ports. */
    void goesTo(String otherSite) {
        site = URI.create(otherSite + "/");
    }

    /** What came back. */
    record Answer(URI address, int status, List<String> setCookies, String location, String body) {

        Document page() {
            return Jsoup.parse(body, address.toString());
        }

        /** Where a redirect leads, as a browser understands it. */
        URI leadsTo() {
            return address.resolve(location);
        }
    }

    /** A field of a form and what is in it. */
    record Field(String name, String value) {}

    Answer opens(String path) {
        return sends(HttpRequest.newBuilder(site.resolve(path)).GET());
    }

    /** The bytes of a file. */
    byte[] downloads(String path) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(site.resolve(path)).timeout(PATIENCE).build();
            return client.send(request, BodyHandlers.ofByteArray()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends the form that has a button, with what the page has filled in and these fields beside or instead. */
    Answer presses(String button, Answer on, Field... fields) {
        Element found = Objects.requireNonNull(
                on.page().selectFirst("form:has(button:containsOwn(%s))".formatted(button)),
                () -> "No button " + button + " on " + on.body());
        FormElement form = (FormElement) found;
        List<Field> all = new ArrayList<>(List.of(fields));
        List<String> given = all.stream().map(Field::name).toList();
        for (Connection.KeyVal filled : form.formData()) {
            if (!given.contains(filled.key())) {
                all.add(new Field(filled.key(), filled.value()));
            }
        }
        return posts(form.attr("action"), all.toArray(Field[]::new));
    }

    /** Sends a form of one's own making. */
    Answer posts(String path, Field... fields) {
        return posts(path, Map.of(), fields);
    }

    /** The same with headers, as a script does. */
    Answer posts(String path, Map<String, String> headers, Field... fields) {
        String body = List.of(fields).stream()
                .map(field -> encoded(field.name()) + "=" + encoded(field.value()))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return sends(request);
    }

    Answer signsIn(String account) {
        return presses("Sign in", opens("/sign-in"), new Field("username", account), new Field("password", "trial"));
    }

    /** The cookies that are kept, by name. */
    Map<String, String> cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .collect(Collectors.toMap(HttpCookie::getName, HttpCookie::getValue));
    }

    /** Comes by a cookie that the site gave somebody else. */
    void keeps(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(site, cookie);
    }

    /** Throws away every cookie, as if the session had ended. */
    void forgetsCookies() {
        cookies.getCookieStore().removeAll();
    }

    private Answer sends(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
            return new Answer(
                    response.uri(),
                    response.statusCode(),
                    response.headers().allValues("Set-Cookie"),
                    response.headers().firstValue("Location").orElse(""),
                    response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
