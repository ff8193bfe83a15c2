package org.kinshipready.storage;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * Whether MongoDB answers, for {@code /health/readiness}.
 *
 * <p>Spring Boot's own asks with a command that the embedded server doesn't know, and writes a stack trace each time.
 */
@Component("mongoHealthIndicator")
class MongoHealth implements HealthIndicator {

    private final MongoOperations mongo;

    MongoHealth(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Health health() {
        try {
            mongo.executeCommand("{ping: 1}");
            return Health.up().build();
        } catch (RuntimeException away) {
            return Health.down().build();
        }
    }
}
