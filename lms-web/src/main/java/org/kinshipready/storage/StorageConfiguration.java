package org.kinshipready.storage;

import com.mongodb.MongoClientSettings;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AbstractDependsOnBeanFactoryPostProcessor;
import org.springframework.boot.mongodb.autoconfigure.MongoClientFactorySupport;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** Connects the platform to its MongoDB, and starts the embedded one where none was given. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    private static final int SERVER_SELECTION_SECONDS = 5;
    private static final int CONNECT_SECONDS = 5;

    /** For work that nobody waits for, such as an index over a large collection. Pages have {@link Patience}. */
    private static final int READ_MINUTES = 10;

    /**
     * Without a server, a page fails in seconds instead of half a minute. This comes first, so that the URI may
     * override it.
     */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    MongoClientSettingsBuilderCustomizer failFast() {
        return settings -> settings.applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(SERVER_SELECTION_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(READ_MINUTES, TimeUnit.MINUTES));
    }

    /** Nothing a learner did may be lost when one server is. This comes last, so that it overrides the URI. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    MongoClientSettingsBuilderCustomizer acknowledgeByMajority() {
        return settings ->
                settings.writeConcern(WriteConcern.MAJORITY.withJournal(true)).readPreference(ReadPreference.primary());
    }

    /**
     * Replaces Spring Boot's own factory, because a second one beside it would keep Spring Boot from making the client.
     */
    @Bean
    static BeanPostProcessor patientDatabases() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof SimpleMongoClientDatabaseFactory factory ? PatientDatabases.of(factory) : bean;
            }
        };
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(MongoChoice.class)
    static class Embedded {

        private static final String DATABASE = "kinship";

        @Bean
        EmbeddedMongo embeddedMongo(@Value("${lms.data:data}") String directory) {
            return EmbeddedMongo.start(Path.of(directory));
        }

        @Bean
        MongoConnectionDetails embeddedMongoConnectionDetails() {
            return () -> EmbeddedMongo.address(DATABASE);
        }

        @Bean
        MongoClient embeddedMongoClient(
                EmbeddedMongo mongo,
                ObjectProvider<MongoClientSettingsBuilderCustomizer> customizers,
                MongoClientSettings settings) {
            return new MongoClientFactorySupport<>(
                    customizers.orderedStream().toList(), mongo::connect) {}.createMongoClient(settings);
        }

        @Bean
        static AbstractDependsOnBeanFactoryPostProcessor clientClosesBeforeEmbeddedMongo() {
            return new ClientDependsOnEmbeddedMongo();
        }
    }

    /** Makes sure that the server is closed after the clients, which are closed after everything that writes. */
    private static final class ClientDependsOnEmbeddedMongo extends AbstractDependsOnBeanFactoryPostProcessor {

        ClientDependsOnEmbeddedMongo() {
            super(MongoClient.class, EmbeddedMongo.class);
        }
    }
}
