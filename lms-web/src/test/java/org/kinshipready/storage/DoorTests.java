package org.kinshipready.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests for {@link Door}: what a stranger on the same machine gets out of the port. */
class DoorTests {

    private static final int OP_QUERY = 2004;
    private static final int OP_MSG = 2013;

    /** Every one that the server knows, and "eval", which it doesn't. */
    private static final List<String> COMMANDS = List.of(
            "aggregate",
            "buildInfo",
            "collStats",
            "connectionStatus",
            "count",
            "create",
            "createIndexes",
            "dbStats",
            "delete",
            "distinct",
            "drop",
            "dropDatabase",
            "dropIndexes",
            "endSessions",
            "eval",
            "find",
            "findAndModify",
            "getCmdLineOpts",
            "getFreeMonitoringStatus",
            "getLastError",
            "getLog",
            "getMore",
            "hostInfo",
            "insert",
            "killCursors",
            "listCollections",
            "listDatabases",
            "listIndexes",
            "renameCollection",
            "replSetGetStatus",
            "resetError",
            "saslContinue",
            "serverStatus",
            "triggerInternalException",
            "update",
            "validate",
            "whatsmyuri");

    private static final Document SECRET =
            new Document("_id", "a").append("text", "what somebody wrote for themselves");

    @TempDir
    private Path directory;

    private MongoPort mongo;

    @BeforeEach
    void start() {
        mongo = MongoPort.start(directory, MongoPort.ANY_PORT);
        try (MongoClient client = MongoClients.create(mongo.uri("kinship"))) {
            client.getDatabase("kinship").getCollection("reflections").insertOne(SECRET);
        }
    }

    @AfterEach
    void stop() {
        mongo.close();
    }

    @Test
    void refusesEveryCommandWithoutThePassword() {
        try (MongoClient stranger = MongoClients.create(withoutPassword())) {
            for (String database : List.of("kinship", "admin", "local", "$external")) {
                for (String command : COMMANDS) {
                    for (String spelled : List.of(command, command.toUpperCase(Locale.ROOT))) {
                        assertThatExceptionOfType(MongoCommandException.class)
                                .as(database + " " + spelled)
                                .isThrownBy(() -> stranger.getDatabase(database).runCommand(askingForAll(spelled)))
                                .satisfies(refusal ->
                                        assertThat(refusal.getErrorCode()).isEqualTo(13));
                    }
                }
            }
            assertThat(stranger.getDatabase("kinship").runCommand(new Document("ping", 1)))
                    .containsOnlyKeys("ok");
        }
        assertNothingHasChanged();
    }

    private static Document askingForAll(String command) {
        return new Document(command, "reflections")
                .append("documents", List.of(new Document("_id", "b")))
                .append("deletes", List.of(new Document("q", new Document()).append("limit", 0)))
                .append("pipeline", List.of())
                .append("key", "text")
                .append("cursor", new Document());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kinship:wrong", "kinship:", "other:wrong"})
    void refusesAnotherPassword(String user) {
        String address = withoutPassword().replace("://", "://" + user + "@") + "&authMechanism=PLAIN";
        try (MongoClient stranger = MongoClients.create(address)) {
            assertThatExceptionOfType(MongoSecurityException.class)
                    .isThrownBy(() -> stranger.getDatabase("kinship").runCommand(new Document("find", "reflections")));
        }
    }

    /** The way of before MongoDB 3.6, in which no command has a name. */
    @Test
    void refusesToBeReadInTheOldWay() throws IOException {
        for (String collection :
                List.of("kinship.reflections", "kinship.system.namespaces", "kinship.$cmd", "admin.$cmd.sys.inprog")) {
            byte[] body = join(
                    int32(0), cString(collection), int32(0), int32(100), bson(new Document("find", "reflections")));
            assertThat(answer(OP_QUERY, body)).doesNotContain("wrote", "reflections", "hostname");
        }
        byte[] status =
                join(int32(0), cString("admin.$cmd"), int32(0), int32(1), bson(new Document("serverStatus", 1)));
        assertThat(answer(OP_QUERY, status)).doesNotContain("host", "pid");
        byte[] wrapped = join(
                int32(0),
                cString("kinship.$cmd"),
                int32(0),
                int32(1),
                bson(new Document("$query", new Document("find", "reflections"))));
        assertThat(answer(OP_QUERY, wrapped)).doesNotContain("wrote");
        assertNothingHasChanged();
    }

    @Test
    void refusesARawMessage() throws IOException {
        byte[] body = join(int32(0), new byte[1], bson(new Document("find", "reflections").append("$db", "kinship")));
        assertThat(answer(OP_MSG, body)).contains("Unauthorized").doesNotContain("wrote");
    }

    /** One whole answer, or nothing where the server closes the connection instead. */
    private String answer(int kind, byte[] body) throws IOException {
        try (Socket socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), mongo.port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(join(int32(16 + body.length), int32(1), int32(0), int32(kind), body));
            InputStream in = socket.getInputStream();
            byte[] length = in.readNBytes(4);
            if (length.length < 4) {
                return "";
            }
            int rest = ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getInt() - 4;
            return new String(in.readNBytes(rest), UTF_8);
        }
    }

    private static byte[] int32(int value) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }

    private static byte[] cString(String text) {
        return (text + "\0").getBytes(UTF_8);
    }

    private static byte[] bson(Document document) {
        BasicOutputBuffer out = new BasicOutputBuffer();
        new DocumentCodec()
                .encode(
                        new BsonBinaryWriter(out),
                        document,
                        EncoderContext.builder().build());
        return out.toByteArray();
    }

    private static byte[] join(byte[]... parts) {
        ByteBuffer whole = ByteBuffer.allocate(
                List.of(parts).stream().mapToInt(part -> part.length).sum());
        List.of(parts).forEach(whole::put);
        return whole.array();
    }

    private String withoutPassword() {
        return "mongodb://127.0.0.1:%d/kinship?retryWrites=false".formatted(mongo.port());
    }

    private void assertNothingHasChanged() {
        try (MongoClient client = MongoClients.create(mongo.uri("kinship"))) {
            assertThat(client.listDatabaseNames()).containsExactly("kinship");
            assertThat(client.getDatabase("kinship").listCollectionNames()).containsExactly("reflections");
            assertThat(client.getDatabase("kinship")
                            .getCollection("reflections")
                            .find())
                    .containsExactly(SECRET);
        }
    }

    @Test
    void isANewOneAtEachStart() {
        String before = mongo.uri("kinship");
        mongo.close();
        mongo = MongoPort.start(directory, mongo.port());
        assertThat(mongo.uri("kinship")).isNotEqualTo(before);
    }

    @Test
    void theFileOfASharedOneIsForItsOwnerOnly() throws IOException {
        Path file = directory.resolve("password");
        String made = DoorPassword.in(file).inAddress();
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(DoorPassword.in(file).inAddress()).isEqualTo(made);

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(DoorPassword.in(file).inAddress()).isNotEqualTo(made);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
}
