package org.kinshipready.storage;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.kinshipready.storage.file.DatabaseFile;

/** Answers a command that may write only once the write is on the disk, and refuses it if it can't be written. */
final class DurableBackend implements MongoBackend {

    /** Every other command counts as a write. */
    private static final Set<String> READS = Set.of(
            "aggregate",
            "buildinfo",
            "collstats",
            "connectionstatus",
            "count",
            "dbstats",
            "distinct",
            "endsessions",
            "find",
            "getlasterror",
            "getlog",
            "getmore",
            "hello",
            "hostinfo",
            "ismaster",
            "killcursors",
            "listcollections",
            "listdatabases",
            "listindexes",
            "ping",
            "serverstatus",
            "whatsmyuri");

    private final DatabaseFile file;
    private final StoreDisk disk;
    private final GroupCommit commits;
    private volatile H2Backend engine;

    DurableBackend(DatabaseFile file, Path folder) {
        this.file = file;
        this.engine = new H2Backend(file.store());
        this.disk = new StoreDisk(file, folder, () -> engine = new H2Backend(file.store()));
        this.commits = new GroupCommit(disk);
    }

    GroupCommit commits() {
        return commits;
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (command.equalsIgnoreCase("ping")) {
            requireAllIsWell();
        }
        try {
            if (mayWrite(command, query)) {
                return commits.write(() -> answer(channel, database, command, query));
            }
            if (!disk.isOpen()) {
                commits.alone(disk::makeRoom);
            }
            return commits.read(() -> answer(channel, database, command, query));
        } catch (MVStoreException failure) {
            throw disk.met(failure, database + "." + query.get(command)).overTheWire();
        }
    }

    /**
     * Finds a document by its id without waiting for anyone. Null for every other command, and while a commit holds the
     * data.
     */
    @Nullable
    Document answerAtOnce(Channel channel, String database, String command, Document query) {
        if (!command.equals("find") || !isById(query) || !disk.isOpen()) {
            return null;
        }
        try {
            return commits.readIfFree(() -> answer(channel, database, command, query));
        } catch (MVStoreException failure) {
            throw disk.met(failure, database + "." + query.get(command)).overTheWire();
        }
    }

    private static boolean isById(Document query) {
        return query.get("filter") instanceof Document filter && filter.containsKey("_id");
    }

    /** When someone asks about the server, tries again whether there is room, and fails if there isn't. */
    private void requireAllIsWell() {
        if (disk.trouble() != null) {
            commits.alone(disk::makeRoom);
        }
    }

    /**
     * A copy, because the backend answers with its own documents and changes them in place while the answer is being
     * sent.
     */
    private Document answer(Channel channel, String database, String command, Document query) {
        return engine.handleCommand(channel, database, command, query).cloneDeeply();
    }

    private static boolean mayWrite(String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        return !READS.contains(name) || (name.equals("aggregate") && writesItsResult(query));
    }

    private static boolean writesItsResult(Document query) {
        return query.get("pipeline") instanceof List<?> stages
                && stages.stream()
                        .anyMatch(stage -> stage instanceof Document document
                                && (document.containsKey("$out") || document.containsKey("$merge")));
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        Document query = message.getDocument();
        String command = query.keySet().iterator().next();
        return handleCommand(message.getChannel(), message.getDatabaseName(), command, query);
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        return commits.read(() -> engine.handleQuery(query));
    }

    @Override
    public void handleClose(Channel channel) {
        engine.handleClose(channel);
    }

    @Override
    public void dropDatabase(String database) {
        throw new UnsupportedOperationException("Databases are dropped by a command");
    }

    @Override
    public Collection<Document> getCurrentOperations(MongoQuery query) {
        return List.of();
    }

    @Override
    public Document getServerStatus() {
        return engine.getServerStatus();
    }

    @Override
    public void close() {
        commits.alone(() -> {
            file.close();
            engine.close();
        });
    }

    @Override
    public void closeCursors(List<Long> cursors) {
        engine.closeCursors(cursors);
    }

    @Override
    public Clock getClock() {
        return engine.getClock();
    }

    @Override
    public void enableOplog() {
        throw new UnsupportedOperationException("There is no replica to keep it for");
    }

    @Override
    public void disableOplog() {
        engine.disableOplog();
    }

    @Override
    public MongoDatabase resolveDatabase(String database) {
        return engine.resolveDatabase(database);
    }

    @Override
    public MongoBackend version(MongoVersion version) {
        throw new UnsupportedOperationException("Others rest on what it is");
    }
}
