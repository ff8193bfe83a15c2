package org.kinshipready.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.util.FileSystemUtils;

/**
 * A real Keycloak with the realm of {@code keycloak/kinship-realm.json}, once for all tests of a JVM.
 *
 * <p>Each test takes people of its own ({@link #carer}, {@link #staff}). A test that stops it starts it again.
 */
public final class KeycloakServer implements AutoCloseable {

    public static final String CLIENT = "kinship-ready";

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final KeycloakProgram program = KeycloakProgram.prepared();
    private final Path home;
    private final int port = KeycloakProgram.freePort();
    private final String secret = UUID.randomUUID().toString();
    private final KeycloakAdmin admin;
    private Process process;

    private KeycloakServer() {
        try {
            home = Files.createTempDirectory("keycloak-");
            program.makeHome(home);
            Files.copy(Path.of("../keycloak/kinship-realm.json"), home.resolve("data/import/kinship-realm.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        process = launch();
        admin = new KeycloakAdmin(address());
    }

    private static final class Shared {
        static final KeycloakServer SERVER = new KeycloakServer();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
        }
    }

    /** The one of this JVM; the first who asks waits until it has started. */
    public static KeycloakServer running() {
        return Shared.SERVER;
    }

    /** One that somebody doesn't share, and closes. */
    static KeycloakServer ofOnesOwn() {
        return new KeycloakServer();
    }

    public String issuer() {
        return address() + "/realms/kinship";
    }

    public String clientSecret() {
        return secret;
    }

    /** Where the application is, from now on: without a slash at the end. Of several, the first is told of sign-outs. */
    public void expectsApplicationAt(String... addresses) {
        List<String> all = List.of(addresses);
        Map<String, Object> client = admin.client(CLIENT);
        @SuppressWarnings("unchecked")
        Map<String, Object> attributes = (Map<String, Object>) Objects.requireNonNull(client.get("attributes"));
        attributes.put("backchannel.logout.url", all.getFirst() + "/logout/connect/back-channel/keycloak");
        attributes.put(
                "post.logout.redirect.uris",
                String.join("##", all.stream().map(address -> address + "/").toList()));
        client.put("rootUrl", all.getFirst());
        client.put(
                "redirectUris",
                all.stream()
                        .map(address -> address + "/login/oauth2/code/keycloak")
                        .toList());
        admin.put("/clients/" + client.get("id"), client);
    }

    /** Somebody new who may learn. */
    public Account carer() {
        return create(Map.of("credentials", List.of(password())), List.of());
    }

    /** Somebody new with one or more of the roles of staff, who has an authenticator app already. */
    public Account staff(String... roles) {
        return create(
                Map.of(
                        "credentials",
                        List.of(
                                password(),
                                Map.of(
                                        "type",
                                        "otp",
                                        "secretData",
                                        "{\"value\":\"%s\"}".formatted(Account.OTP_SECRET),
                                        "credentialData",
                                        "{\"subType\":\"totp\",\"digits\":6,\"counter\":0,\"period\":30,"
                                                + "\"algorithm\":\"HmacSHA1\"}"))),
                List.of(roles));
    }

    /** Somebody new with roles of staff who signs in for the first time. */
    public Account staffWithoutSecondFactor(String... roles) {
        return create(Map.of("credentials", List.of(password())), List.of(roles));
    }

    /** A partner of an organisation. */
    public Account partnerOf(String organisation) {
        Account partner = staff("partner");
        changes(partner, "attributes", Map.of("organisation", List.of(organisation)));
        return partner;
    }

    public void disables(Account account) {
        changes(account, "enabled", false);
    }

    public void enables(Account account) {
        changes(account, "enabled", true);
    }

    public void gives(Account account, String... roles) {
        admin.post("/users/" + account.id() + "/role-mappings/realm", admin.roles(List.of(roles)));
    }

    public void takesAway(Account account, String... roles) {
        admin.delete("/users/" + account.id() + "/role-mappings/realm", admin.roles(List.of(roles)));
    }

    /** Signs somebody out everywhere; the application hears of it over the back channel before this returns. */
    public void endsSessionsOf(Account account) {
        admin.post("/users/" + account.id() + "/logout", Map.of());
    }

    /** How many sessions somebody has here. */
    public int sessionsOf(Account account) {
        return admin.list("/users/" + account.id() + "/sessions").size();
    }

    /** Whether somebody is kept out for a while, after too many wrong passwords. */
    public boolean keepsOut(Account account) {
        return Boolean.TRUE.equals(
                admin.get("/attack-detection/brute-force/users/" + account.id()).get("disabled"));
    }

    /** Signs with a new key from now on. */
    public void rotatesKeys() {
        admin.post(
                "/components",
                Map.of(
                        "name",
                        "rsa-" + UUID.randomUUID(),
                        "providerId",
                        "rsa-generated",
                        "providerType",
                        "org.keycloak.keys.KeyProvider",
                        "config",
                        Map.of("priority", List.of(Long.toString(System.currentTimeMillis() / 1000)))));
    }

    /** What is stored of the realm. */
    Map<String, Object> realm() {
        return admin.get("");
    }

    Map<String, Object> client() {
        return admin.client(CLIENT);
    }

    /** Somebody who registered. */
    public Account accountOf(String email) {
        Object id = admin.list("/users?exact=true&email=" + email).getFirst().get("id");
        return new Account(Objects.toString(id), email);
    }

    /** The roles of the realm that somebody has, through others too. */
    public List<Object> rolesOf(Account account) {
        return admin.list("/users/" + account.id() + "/role-mappings/realm/composite").stream()
                .map(role -> Objects.requireNonNull(role.get("name")))
                .toList();
    }

    /** Has it shut down in good order; what it stored stays. */
    public void stop() {
        KeycloakProgram.end(process);
    }

    /** Starts it again on the same port, with what it stored. */
    public void start() {
        process = launch();
    }

    /** All that it has said so far. */
    public String log() {
        try {
            return Files.readString(home.resolve("log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        try {
            FileSystemUtils.deleteRecursively(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI at(String path) {
        return URI.create(address() + path);
    }

    private String address() {
        return "http://localhost:" + port;
    }

    private Process launch() {
        return program.start(
                home,
                port,
                "/realms/kinship",
                Map.of("KINSHIP_CLIENT_SECRET", secret, "KINSHIP_PUBLIC_URL", "http://localhost:9"));
    }

    private Account create(Map<String, Object> more, List<String> roles) {
        String email = "person" + PEOPLE.incrementAndGet() + "-" + UUID.randomUUID() + "@example.org";
        Map<String, Object> person = new HashMap<>(more);
        person.putAll(Map.of("username", email, "email", email, "emailVerified", true, "enabled", true));
        person.put("firstName", "Robin Example");
        String id = admin.post("/users", person);
        Account account = new Account(id, email);
        if (!roles.isEmpty()) {
            gives(account, roles.toArray(String[]::new));
        }
        return account;
    }

    private static Map<String, Object> password() {
        return Map.of("type", "password", "value", Account.PASSWORD, "temporary", false);
    }

    private void changes(Account account, String field, Object value) {
        Map<String, Object> person = admin.get("/users/" + account.id());
        person.put(field, value);
        admin.put("/users/" + account.id(), person);
    }
}
