package org.kinshipready.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The application and one browser without a screen, as far as Keycloak sees them: the authorization code flow by hand. */
final class CodeFlow {

    static final String APPLICATION = "https://learn.example.org";

    private static final String VERIFIER = "a-verifier-of-at-least-43-characters-which-nobody-guesses";
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final JsonMapper JSON = new JsonMapper();

    private final KeycloakServer keycloak;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new PlainCookies()).build();

    CodeFlow(KeycloakServer keycloak) {
        this.keycloak = keycloak;
    }

    /** What came at the end of Keycloak's own redirects: one of its pages, or the way back to the application. */
    record Answer(int status, URI address, String location, String body) {

        Document page() {
            return Jsoup.parse(body, address.toString());
        }

        String heading() {
            Element heading = page().selectFirst("h1");
            return heading == null ? "" : heading.text();
        }

        /** A parameter of the way back to the application. */
        String parameter(String name) {
            return parameters(location).getOrDefault(name, "");
        }
    }

    /** Asks for a sign-in as the application does, with these parameters beside or instead; an empty one is left out. */
    Answer asks(Map<String, String> instead) {
        Map<String, String> parameters = new LinkedHashMap<>(Map.of(
                "client_id",
                KeycloakServer.CLIENT,
                "response_type",
                "code",
                "scope",
                "openid",
                "redirect_uri",
                APPLICATION + "/login/oauth2/code/keycloak",
                "state",
                "state",
                "nonce",
                "nonce",
                "code_challenge",
                challenge(),
                "code_challenge_method",
                "S256"));
        parameters.putAll(instead);
        parameters.values().removeIf(String::isEmpty);
        return opens(URI.create(keycloak.issuer() + "/protocol/openid-connect/auth?" + encoded(parameters)));
    }

    /** Fills in the form of e-mail address and password. */
    Answer signsIn(Account account, String password) {
        return submits(asks(Map.of()), Map.of("username", account.email(), "password", password));
    }

    Answer signsIn(Account account) {
        return signsIn(account, Account.PASSWORD);
    }

    /** The same, and shows the second factor. */
    Answer signsInWithCode(Account account) {
        return submits(signsIn(account), Map.of("otp", account.code()));
    }

    Answer submits(Answer on, Map<String, String> fields) {
        FormElement form = (FormElement)
                Objects.requireNonNull(on.page().selectFirst("form[method=post]"), () -> "No form on " + on.body());
        Map<String, String> all = form.formData().stream()
                .collect(Collectors.toMap(Connection.KeyVal::key, Connection.KeyVal::value, (one, other) -> one));
        all.putAll(fields);
        return follow(HttpRequest.newBuilder(URI.create(form.absUrl("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(all))));
    }

    /** What the ID token says that the way back to the application is good for. */
    Map<String, Object> claims(Answer back) {
        String code = back.parameter("code");
        Answer answer = askForToken(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                APPLICATION + "/login/oauth2/code/keycloak",
                "code_verifier",
                VERIFIER));
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.body() + " after " + back);
        }
        return claims(Objects.toString(JSON.readValue(answer.body(), OBJECT).get("id_token")));
    }

    static Map<String, Object> claims(String token) {
        return JSON.readValue(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), OBJECT);
    }

    Answer askForToken(Map<String, String> parameters) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.put("client_id", KeycloakServer.CLIENT);
        all.put("client_secret", keycloak.clientSecret());
        return follow(HttpRequest.newBuilder(URI.create(keycloak.issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(all))));
    }

    Answer opens(URI address) {
        return follow(HttpRequest.newBuilder(address).GET());
    }

    private Answer follow(HttpRequest.Builder request) {
        Answer answer = send(request);
        while (answer.location().startsWith(keycloak.at("/").toString())) {
            answer = send(HttpRequest.newBuilder(URI.create(answer.location())).GET());
        }
        return answer;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    client.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.uri(),
                    response.headers().firstValue("Location").orElse(""),
                    response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> parameters(String address) {
        String query = Objects.requireNonNullElse(URI.create(address).getRawQuery(), "");
        return Stream.of(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
    }

    private static String encoded(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
