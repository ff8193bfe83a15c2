package org.kinshipready.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What an administrator can do in the realm, through Keycloak's REST interface. */
final class KeycloakAdmin {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final TypeReference<List<Map<String, Object>>> OBJECTS = new TypeReference<>() {};

    private final HttpClient client = HttpClient.newHttpClient();
    private final String server;

    KeycloakAdmin(String server) {
        this.server = server;
    }

    Map<String, Object> get(String path) {
        return JSON.readValue(send("GET", path, null).body(), OBJECT);
    }

    List<Map<String, Object>> list(String path) {
        return JSON.readValue(send("GET", path, null).body(), OBJECTS);
    }

    /** The id of what was made, if anything was. */
    String post(String path, Object body) {
        String made = send("POST", path, body).headers().firstValue("Location").orElse("");
        return made.substring(made.lastIndexOf('/') + 1);
    }

    void put(String path, Object body) {
        send("PUT", path, body);
    }

    void delete(String path, Object body) {
        send("DELETE", path, body);
    }

    Map<String, Object> client(String name) {
        return list("/clients?clientId=" + name).getFirst();
    }

    List<Map<String, Object>> roles(List<String> names) {
        return names.stream().map(name -> get("/roles/" + name)).toList();
    }

    private HttpResponse<String> send(String method, String path, @Nullable Object body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server + "/admin/realms/kinship" + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .timeout(Duration.ofSeconds(60))
                .build();
        return sent(request);
    }

    /** A new one each time: they live for a minute, and Keycloak may have been started anew. */
    private String token() {
        String form = "grant_type=password&client_id=admin-cli&username=%s&password=%s"
                .formatted(KeycloakProgram.ADMIN, URLEncoder.encode(KeycloakProgram.ADMIN_PASSWORD, UTF_8));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(server + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .timeout(Duration.ofSeconds(60))
                .build();
        Map<String, Object> answer = JSON.readValue(sent(request).body(), OBJECT);
        return Objects.toString(answer.get("access_token"));
    }

    private HttpResponse<String> sent(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException("%s: %d %s".formatted(request, response.statusCode(), response.body()));
            }
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
