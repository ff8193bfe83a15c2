package org.kinshipready.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinshipready.catalogue.Courses.page;
import static org.kinshipready.catalogue.Courses.preparatory;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinshipready.LmsApplication;
import org.kinshipready.content.CourseSource;
import org.kinshipready.site.Platform;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** The same courses published by two running applications on one database. */
class TwoInstancesTests extends Platform {

    @Autowired
    private Environment settings;

    @TempDir
    private Path shipped;

    @Test
    void publishOnceWhileBothAreAtIt() throws Exception {
        Courses course = preparatory().module("m1", page("a"));
        write(course.source());
        CompletableFuture<ConfigurableApplicationContext> starting = CompletableFuture.supplyAsync(this::another);
        do {
            publish(course);
        } while (!starting.isDone());

        try (ConfigurableApplicationContext another = starting.get()) {
            Catalogue there = another.getBean(Catalogue.class);
            assertThat(mongo.count(query(where("course").is(course.id())), CourseVersion.class))
                    .isEqualTo(1);
            assertThat(catalogue.problems()).isEmpty();
            assertThat(there.problems()).isEmpty();
            assertThat(there.newest(course.pathway(), course.id()))
                    .isEqualTo(catalogue.newest(course.pathway(), course.id()));
        }
    }

    private void write(CourseSource source) throws IOException {
        for (String name : source.names()) {
            Path file = shipped.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, source.read(name));
        }
    }

    private ConfigurableApplicationContext another() {
        return new SpringApplicationBuilder(LmsApplication.class)
                .run(
                        "--server.port=0",
                        "--lms.courses=" + shipped,
                        "--spring.mongodb.uri=" + settings.getRequiredProperty("spring.mongodb.uri"));
    }
}
