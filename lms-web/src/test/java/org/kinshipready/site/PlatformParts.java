package org.kinshipready.site;

import org.kinshipready.audit.EndsCutOff;
import org.kinshipready.storage.TestMongo;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What the application has in tests only: imported and not annotated, so that no other context finds it by scanning. */
class PlatformParts {

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    Commands commands() {
        return new Commands();
    }

    @Bean
    EndsCutOff endsCutOff() {
        return new EndsCutOff();
    }

    @Bean
    MongoClientSettingsBuilderCustomizer listening(Commands commands) {
        return settings -> settings.addCommandListener(commands);
    }

    /** The embedded server goes with all its databases; what is on a server that was given must go by itself. */
    @Bean
    DisposableBean dropped() {
        return () -> {
            if (TestMongo.isReal()) {
                Platform.database.close();
            }
        };
    }
}
