package org.kinshipready.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.kinshipready.assessment.Assessments;
import org.kinshipready.catalogue.Catalogue;
import org.kinshipready.catalogue.Courses;
import org.kinshipready.catalogue.Refusals;
import org.kinshipready.certification.Certification;
import org.kinshipready.content.Course;
import org.kinshipready.content.StepId;
import org.kinshipready.enrolment.Enrolment;
import org.kinshipready.enrolment.Enrolments;
import org.kinshipready.enrolment.Recording;
import org.kinshipready.people.People;
import org.kinshipready.people.SignedIn;
import org.kinshipready.storage.TestMongo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * The whole application, once for all tests that extend this: one database, no courses but those that tests publish.
 *
 * <p>Tests don't empty the database. Each takes a course and a person of its own, so their order doesn't matter.
 */
@SpringBootTest(properties = {"lms.public-url=https://learn.example.org/", "lms.catalogue.look-every=1h"})
@AutoConfigureMockMvc
@Import(PlatformParts.class)
public abstract class Platform {

    static final TestMongo database = TestMongo.fresh();

    @Autowired
    protected TestClock clock;

    @Autowired
    protected Commands commands;

    @Autowired
    protected MongoTemplate mongo;

    @Autowired
    protected MockMvcTester browser;

    @Autowired
    protected Catalogue catalogue;

    @Autowired
    protected People people;

    @Autowired
    protected Enrolments enrolments;

    @Autowired
    protected Recording recording;

    @Autowired
    protected Assessments assessments;

    @Autowired
    protected Certification certification;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("spring.mongodb.uri", database::uri);
        registry.add("lms.courses", Platform::emptyFolder);
        registry.add("lms.data", Platform::emptyFolder);
    }

    private static String emptyFolder() {
        try {
            Path folder = Files.createTempDirectory("empty");
            folder.toFile().deleteOnExit();
            return folder.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void resetClock() {
        clock.set(TestClock.START);
    }

    /** Publishes a version of a course and gives back what new starters get of it now. */
    protected Course publish(Courses course) {
        catalogue.publish(course.source(), "test");
        return catalogue
                .newest(course.pathway(), course.id())
                .orElseThrow(() -> new AssertionError(Refusals.of(catalogue)));
    }

    /** Presses "I've finished this page". */
    protected Enrolment finish(SignedIn who, Course served, String step) {
        return recording.finish(who, served, StepId.parse(step).orElseThrow());
    }
}
