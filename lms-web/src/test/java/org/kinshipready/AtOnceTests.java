package org.kinshipready;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.RepeatedTest;
import org.kinshipready.certification.IssuedCertificate;
import org.kinshipready.content.StepId;
import org.kinshipready.enrolment.Completion;
import org.kinshipready.people.SignedIn;
import org.kinshipready.storage.TestMongo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same thing done by many threads at the same moment happens once. */
@SpringBootTest
@Import(Carers.class)
@DirtiesContext
class AtOnceTests {

    private static final int THREADS = 50;

    @AutoClose
    private static final TestMongo DATABASE = TestMongo.fresh();

    @Autowired
    private Carers carers;

    @Autowired
    private MongoTemplate mongo;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.mongodb.uri", DATABASE::uri);
    }

    @RepeatedTest(3)
    void fiftyPressesOnTheLastStepGiveOneCompletionAndOneCertificate() throws Exception {
        SignedIn carer = carers.arrives();
        StepId last = carers.finishesAllButOne(carer);

        atOnce(() -> {
            carers.finishes(carer, last);
            return null;
        });

        assertThat(mongo.find(of(carer), Completion.class)).hasSize(1);
        assertThat(mongo.find(of(carer), IssuedCertificate.class)).hasSize(1);
        assertThat(mongo.count(of(carer), "certificate_files")).isEqualTo(1);
    }

    @RepeatedTest(3)
    void fiftyFirstTicksEnrolOnce() throws Exception {
        SignedIn carer = carers.arrives();
        StepId first = carers.course().requiredSteps().getFirst();

        atOnce(() -> {
            carers.finishes(carer, first);
            return null;
        });

        assertThat(mongo.count(of(carer), "enrolments")).isEqualTo(1);
    }

    @RepeatedTest(3)
    void fiftyFirstAnswersEnrolOnce() throws Exception {
        SignedIn carer = carers.arrives();
        StepId quiz = carers.course().requiredSteps().stream()
                .filter(step -> step.step().equals("check"))
                .findFirst()
                .orElseThrow();

        atOnce(() -> {
            carers.finishes(carer, quiz);
            return null;
        });

        assertThat(mongo.count(of(carer), "enrolments")).isEqualTo(1);
    }

    private static void atOnce(Callable<?> action) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> results = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                results.add(pool.submit(() -> {
                    start.await();
                    return action.call();
                }));
            }
            for (Future<?> result : results) {
                result.get();
            }
        }
    }

    private static Query of(SignedIn carer) {
        return new Query(Criteria.where("person").is(carer.id()));
    }
}
