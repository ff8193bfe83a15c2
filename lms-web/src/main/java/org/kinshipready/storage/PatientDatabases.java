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
 * Waits for MongoDB as long as the thread's {@link Patience} says, for choosing a server, connecting and reading
 * together.
 *
 * <p>Not a setting of the client, as that would also cut off a publication or the indexing of a large database.
 */
final class PatientDatabases extends SimpleMongoClientDatabaseFactory {

    private PatientDatabases(MongoClient client, String database) {
        super(client, database);
        setExceptionTranslator(new Failures());
    }

    /** With the client and the database of another factory, which still owns the client. */
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

    /**
     * Like Spring's translator, which knows neither that time ran out nor what the embedded database says about its
     * disk.
     */
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
