package org.kinshipready.storage;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/** Tests for {@link StorageConfiguration}, {@link MongoPropertyCheck} and {@link StorageFailureAnalyzer}. */
@ExtendWith(OutputCaptureExtension.class)
class StorageConfigurationTests {

    @TempDir
    private Path data;

    @Test
    void embedsAMongoWhereNoneIsGiven() {
        try (ConfigurableApplicationContext context = start()) {
            insert(context, "a");
            assertThat(database(context).getName()).isEqualTo("kinship");
            assertThat(data.resolve("kinship.mv")).exists();
            assertThat(serverSelectionMillis(context)).isEqualTo(5_000);
        }
    }

    @Test
    void embeddedMongoClosesAfterWhatWritesToIt() {
        try (ConfigurableApplicationContext context = start()) {
            insert(context, "a");
        }
        try (ConfigurableApplicationContext context = start()) {
            assertThat(context.getBean(MongoTemplate.class).findAll(Document.class, "things"))
                    .extracting(document -> document.get("_id"))
                    .containsExactly("a", "written at the end");
        }
    }

    @Test
    void usesTheMongoThatIsGiven() {
        try (TestMongo mongo = TestMongo.fresh();
                ConfigurableApplicationContext context = start("spring.mongodb.uri=" + mongo.uri())) {
            insert(context, "a");
            assertThat(mongo.template().findAll(Document.class, "things")).hasSize(1);
            assertThat(context.getBeansOfType(EmbeddedMongo.class)).isEmpty();
            assertThat(data).isEmptyDirectory();
        }
    }

    @Test
    void writesToTheMajorityWhateverTheUriSays() {
        String options = "w=0&readPreference=secondary&serverSelectionTimeoutMS=321";
        try (TestMongo mongo = TestMongo.fresh();
                ConfigurableApplicationContext context = start(
                        "spring.mongodb.uri=" + mongo.uri() + (mongo.uri().contains("?") ? "&" : "?") + options)) {
            assertThat(database(context).getWriteConcern()).isEqualTo(WriteConcern.MAJORITY.withJournal(true));
            assertThat(database(context).getReadPreference()).isEqualTo(ReadPreference.primary());
            assertThat(serverSelectionMillis(context)).isEqualTo(321);
            insert(context, "a");
        }
    }

    @Test
    void failsFastWithoutTheServerAndRecovers() {
        try (MongoProcess mongo = MongoProcess.start(data);
                ConfigurableApplicationContext context =
                        start("spring.mongodb.uri=" + mongo.uri("kinship") + "&serverSelectionTimeoutMS=500")) {
            insert(context, "a");
            mongo.kill();
            assertThatExceptionOfType(DataAccessResourceFailureException.class).isThrownBy(() -> insert(context, "b"));
            assertThatExceptionOfType(DataAccessResourceFailureException.class).isThrownBy(() -> insert(context, "b"));
            mongo.restart();
            // The driver looks for its server every half second: as long as an insert here waits for it.
            await().ignoreExceptions().untilAsserted(() -> insert(context, "b"));
            assertThat(context.getBean(MongoTemplate.class).findAll(Document.class, "things"))
                    .hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spring.data.mongodb.uri=mongodb://db/kinship",
                "spring.data.mongodb.host=db",
                "spring.mongodb.host=db"
            })
    void aMongoNamedByAnotherPropertyStopsTheStart(String property, CapturedOutput output) {
        Throwable failure = catchThrowable(() -> start(property).close());
        String name = property.substring(0, property.indexOf('='));
        assertThat(failure).isInstanceOf(MongoPropertyNotRead.class);
        assertThat(output)
                .contains(name + " is set, but it is not read: the MongoDB to use is named by spring.mongodb.uri.")
                .doesNotContain("\tat ");
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void settingsOfTheMappingAreStillRead() {
        start("spring.data.mongodb.auto-index-creation=false").close();
    }

    @Test
    void aSecondOneOnTheSameFolderIsToldSo(CapturedOutput output) {
        try (ConfigurableApplicationContext first = start()) {
            assertThat(catchThrowable(() -> start().close())).isNotNull();
            assertThat(output)
                    .contains("Another Kinship Ready is using the data folder %s.".formatted(data))
                    .contains("Stop it, or start this one with another folder: ./lms start --data DIR");
            insert(first, "a");
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsNamed(CapturedOutput output) throws Exception {
        Path file = Files.writeString(data.resolve("kinship.mv"), "text");
        assertThat(catchThrowable(() -> start().close())).isNotNull();
        assertThat(output).contains("The file %s is not a Kinship Ready database".formatted(file));
    }

    @Test
    void thePasswordOfAnEmbeddedOneThatIsSharedIsInNoLog(CapturedOutput output) {
        try (MongoPort mongo = MongoPort.start(data, MongoPort.ANY_PORT);
                ConfigurableApplicationContext context =
                        start("spring.mongodb.uri=" + mongo.uri("kinship"), "logging.level.root=debug")) {
            insert(context, "a");
            String uri = mongo.uri("kinship");
            String password = uri.substring(uri.indexOf("kinship:") + "kinship:".length(), uri.indexOf('@'));
            assertThat(password).hasSize(64);
            assertThat(output).contains("MongoCredential{").doesNotContain(password);
        } finally {
            start("logging.level.root=warn").close();
        }
    }

    private ConfigurableApplicationContext start(String... properties) {
        List<String> arguments = new ArrayList<>(List.of("--lms.data=" + data));
        for (String property : properties) {
            arguments.add("--" + property);
        }
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .run(arguments.toArray(String[]::new));
    }

    private static void insert(ConfigurableApplicationContext context, String id) {
        context.getBean(MongoTemplate.class).insert(new Document("_id", id), "things");
    }

    private static MongoDatabase database(ConfigurableApplicationContext context) {
        return context.getBean(MongoTemplate.class).getDb();
    }

    private static long serverSelectionMillis(ConfigurableApplicationContext context) {
        return context.getBean(MongoClient.class)
                .getClusterDescription()
                .getClusterSettings()
                .getServerSelectionTimeout(MILLISECONDS);
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @ImportAutoConfiguration({MongoAutoConfiguration.class, DataMongoAutoConfiguration.class})
    @Import(StorageConfiguration.class)
    static class Application {

        /** Something that still writes while the application stops, if it was used. */
        @Bean
        DisposableBean writer(MongoTemplate template) {
            return () -> {
                if (template.exists(new Query(), "things")) {
                    template.save(new Document("_id", "written at the end"), "things");
                }
            };
        }
    }
}
