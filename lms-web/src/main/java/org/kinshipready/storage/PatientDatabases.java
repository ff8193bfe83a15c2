package org.kinshipready.storage;

import com.mongodb.MongoException;
import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoExceptionTranslator;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/**
 * Waits for MongoDB as long as the thread's {@link Patience} says, choosing a server, connecting and reading together.
 *
 * <p>Not a setting of the client: that would end a publication or an index of a large database as well.
 */
final class PatientDatabases extends SimpleMongoClientDatabaseFactory {

    private PatientDatabases(MongoClient client, String database) {
        super(client, database);
        setExceptionTranslator(new Failures());
    }

    /** With the client and the database of another factory, which goes on owning the client. */
    static PatientDatabases of(SimpleMongoClientDatabaseFactory factory) {
        MongoClient client = factory.getMongoCluster();
        return new PatientDatabases(client, factory.getMongoDatabase().getName());
    }

    @Override
    protected MongoDatabase doGetMongoDatabase(String name) {
        if (Patience.isSpent()) {
            throw new DataAccessResourceFailureException("MongoDB didn't answer in time, and isn't asked again");
        }
        MongoDatabase database = super.doGetMongoDatabase(name);
        Duration patience = Patience.ofThread();
        return patience == null ? database : database.withTimeout(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** As Spring's, which doesn't know that time ran out, or what the embedded one says of its disk. */
    private static final class Failures extends MongoExceptionTranslator {

        @Override
        public @Nullable DataAccessException translateExceptionIfPossible(RuntimeException failure) {
            if (failure instanceof MongoTimeoutException || failure instanceof MongoSocketReadTimeoutException) {
                Patience.spend();
                return new DataAccessResourceFailureException("MongoDB didn't answer in time", failure);
            }
            DataAccessException refused = failure instanceof MongoException known ? Refusal.of(known) : null;
            return refused == null ? super.translateExceptionIfPossible(failure) : refused;
        }
    }
}
