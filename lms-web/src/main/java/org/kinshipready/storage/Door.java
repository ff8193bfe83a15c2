package org.kinshipready.storage;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Lets nobody in without the password: every user of the machine can connect to the port.
 *
 * <p>A connection gives the password once (SASL PLAIN), and after that each command only costs a look at the
 * connection. Without the password, a connection learns that there is a server, and nothing else.
 */
final class Door implements MongoBackend {

    /** The commands a driver sends before it has signed in, and while it watches the server. */
    private static final Set<String> OUTSIDE = Set.of("hello", "ismaster", "ping");

    private static final AttributeKey<Boolean> INSIDE = AttributeKey.valueOf(Door.class, "inside");

    private final MongoBackend behind;
    private final DoorPassword password;

    Door(MongoBackend behind, DoorPassword password) {
        this.behind = behind;
        this.password = password;
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        if (name.equals("saslstart")) {
            return comeIn(channel, query);
        }
        if (!OUTSIDE.contains(name)) {
            requireInside(channel);
        }
        return behind.handleCommand(channel, database, command, query);
    }

    private Document comeIn(Channel channel, Document query) {
        if (!"PLAIN".equals(query.get("mechanism")) || !password.isIn(query.get("payload"))) {
            throw new MongoServerError(18, "AuthenticationFailed", "Authentication failed.");
        }
        channel.attr(INSIDE).set(true);
        return new Document("conversationId", 1)
                .append("done", true)
                .append("payload", new BinData(new byte[0]))
                .append("ok", 1.0);
    }

    private static void requireInside(Channel channel) {
        if (!Boolean.TRUE.equals(channel.attr(INSIDE).get())) {
            throw new MongoServerError(13, "Unauthorized", "This command needs the password.");
        }
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        Document query = message.getDocument();
        String command = query.keySet().iterator().next();
        return handleCommand(message.getChannel(), message.getDatabaseName(), command, query);
    }

    /** How very old clients read. Today's only say "isMaster" in this way, which is a command. */
    @Override
    public QueryResult handleQuery(MongoQuery query) {
        requireInside(query.getChannel());
        return behind.handleQuery(query);
    }

    /** Asked in the old way without saying for which connection. */
    @Override
    public Collection<Document> getCurrentOperations(MongoQuery query) {
        return List.of();
    }

    /** Asked in the old way without saying for which connection. */
    @Override
    public Document getServerStatus() {
        return new Document("ok", 1.0);
    }

    @Override
    public void handleClose(Channel channel) {
        behind.handleClose(channel);
    }

    @Override
    public void dropDatabase(String database) {
        behind.dropDatabase(database);
    }

    /** Does nothing: the code that started the database closes it. */
    @Override
    public void close() {}

    @Override
    public void closeCursors(List<Long> cursors) {
        behind.closeCursors(cursors);
    }

    @Override
    public Clock getClock() {
        return behind.getClock();
    }

    @Override
    public void enableOplog() {
        behind.enableOplog();
    }

    @Override
    public void disableOplog() {
        behind.disableOplog();
    }

    @Override
    public MongoDatabase resolveDatabase(String database) {
        return behind.resolveDatabase(database);
    }

    @Override
    public MongoBackend version(MongoVersion version) {
        behind.version(version);
        return this;
    }
}
