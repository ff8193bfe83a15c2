package org.kinshipready.storage;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Stops the start if a property that nothing reads names a MongoDB, as otherwise the embedded one would be used
 * instead.
 */
class MongoPropertyCheck implements EnvironmentPostProcessor, Ordered {

    /**
     * The prefix of the names before Spring Boot 4, which now ignores them. Mapping settings such as
     * spring.data.mongodb.auto-index-creation still have it.
     */
    private static final String OLD_PREFIX = "spring.data.mongodb.";

    private static final String PREFIX = "spring.mongodb.";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        unreadProperty(environment).ifPresent(property -> {
            throw new MongoPropertyNotRead(property);
        });
    }

    /** After the configuration files, so that a name in them is found too. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    private static Optional<String> unreadProperty(Environment environment) {
        Stream<String> old = connectionSettings().map(OLD_PREFIX::concat);
        Stream<String> withoutUri = MongoChoice.isGiven(environment)
                ? Stream.empty()
                : connectionSettings().map(PREFIX::concat).filter(name -> !name.equals(MongoChoice.URI));
        return Stream.concat(old, withoutUri)
                .filter(name -> StringUtils.hasText(environment.getProperty(name)))
                .findFirst();
    }

    private static Stream<String> connectionSettings() {
        return Stream.of(
                "uri",
                "host",
                "port",
                "database",
                "username",
                "password",
                "authentication-database",
                "replica-set-name",
                "additional-hosts",
                "protocol",
                "ssl.bundle",
                "ssl.enabled");
    }
}
