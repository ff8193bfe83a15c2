package org.kinshipready.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.result.UpdateResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** What the platform asks of any MongoDB: run against the embedded one, or the one in LMS_TEST_MONGODB_URI. */
class MongoBehaviourTests {

    private static final String ID = "person:legal-options";
    private static final String TICK = "ticks.special-guardianship-orders/check";
    private static final Instant EARLIER = Instant.parse("2026-01-02T03:04:05.678Z");
    private static final Instant LATER = EARLIER.plusMillis(1);

    @AutoClose
    private static final TestMongo mongo = TestMongo.fresh();

    private final MongoTemplate template = mongo.template();
    private final MongoCollection<Document> enrolments = template.getCollection("enrolments");

    @BeforeEach
    void empty() {
        enrolments.drop();
    }

    @Test
    void firstTickMakesTheDocument() {
        UpdateResult result = tick(LATER);
        assertThat(result.getUpsertedId()).isNotNull();
        assertThat(timeOfTick()).isEqualTo(LATER);
        assertThat(enrolment()).containsEntry("pathway", "ongoing");
    }

    @Test
    void tickKeepsTheEarlierTime() {
        tick(LATER);
        tick(EARLIER);
        assertThat(timeOfTick()).isEqualTo(EARLIER);
        UpdateResult again = tick(LATER);
        assertThat(timeOfTick()).isEqualTo(EARLIER);
        assertThat(again.getMatchedCount()).isEqualTo(1);
        assertThat(again.getModifiedCount()).isZero();
    }

    @Test
    void tickLeavesOtherTicksAlone() {
        template.upsert(byId(), new Update().min("ticks.module/other", EARLIER), "enrolments");
        tick(LATER);
        assertThat(enrolment().get("ticks", Document.class)).hasSize(2);
    }

    @Test
    void setOnInsertSetsOnlyOnInsert() {
        tick(EARLIER);
        template.upsert(
                byId(), new Update().setOnInsert("pathway", "preparatory").set("last", "x"), "enrolments");
        assertThat(enrolment()).containsEntry("pathway", "ongoing").containsEntry("last", "x");
    }

    @Test
    void upsertWhoseFilterPassesOverTheDocumentIsADuplicate() {
        tick(EARLIER);
        Query otherPathway = query(where("_id").is(ID).and("pathway").is("preparatory"));
        assertDuplicate(() -> template.upsert(otherPathway, new Update().set("last", "x"), "enrolments"));
        assertDuplicate(() -> template.findAndModify(
                otherPathway,
                new Update().set("last", "x"),
                FindAndModifyOptions.options().upsert(true),
                Document.class,
                "enrolments"));
        assertThat(enrolment()).doesNotContainKey("last");
    }

    @Test
    void updateWhoseRevisionHasPassedChangesNothing() {
        enrolments.insertOne(new Document("_id", ID).append("revision", 7));
        assertThat(moveOnFrom(6).getMatchedCount()).isZero();
        assertThat(moveOnFrom(7).getModifiedCount()).isEqualTo(1);
        assertThat(enrolment()).containsEntry("revision", 8);
        assertThat(enrolment().getList("earlier", Document.class)).hasSize(1);
    }

    private UpdateResult moveOnFrom(int revision) {
        return template.updateFirst(
                query(where("_id").is(ID).and("revision").is(revision)),
                new Update()
                        .inc("revision", 1)
                        .push("earlier", new Document("round", 1))
                        .unset("ticks"),
                "enrolments");
    }

    @Test
    void counterCountsFromItsFirstUse() {
        assertThat(nextNumber()).isEqualTo(1);
        assertThat(nextNumber()).isEqualTo(2);
    }

    @Test
    void countersAreNeverGivenTwice() throws Exception {
        nextNumber();
        List<Integer> numbers = byEightAtOnce(this::nextNumber);
        assertThat(numbers).containsExactlyInAnyOrder(2, 3, 4, 5, 6, 7, 8, 9);
    }

    private int nextNumber() {
        Document counter = template.findAndModify(
                query(where("_id").is("P-2026")),
                new Update().inc("value", 1),
                FindAndModifyOptions.options().upsert(true).returnNew(true),
                Document.class,
                "enrolments");
        assertThat(counter).isNotNull();
        return counter.getInteger("value");
    }

    @Test
    void uniqueIndexOverTwoFieldsRefusesADuplicate() {
        enrolments.createIndex(Indexes.ascending("completion", "issue"), new IndexOptions().unique(true));
        template.insert(certificate("a", 1), "enrolments");
        template.insert(certificate("a", 2), "enrolments");
        assertDuplicate(() -> template.insert(certificate("a", 2), "enrolments"));
    }

    private static Document certificate(String completion, int issue) {
        return new Document("completion", completion).append("issue", issue);
    }

    @Test
    void insertOfAnExistingIdIsADuplicate() {
        template.insert(new Document("_id", ID), "enrolments");
        assertDuplicate(() -> template.insert(new Document("_id", ID), "enrolments"));
    }

    @Test
    void findsByAListOfIds() {
        enrolments.insertMany(
                List.of(new Document("_id", "p:a"), new Document("_id", "p:b"), new Document("_id", "q:a")));
        assertThat(template.find(query(where("_id").in("p:a", "p:b", "p:c")), Document.class, "enrolments"))
                .extracting(document -> document.get("_id"))
                .containsExactlyInAnyOrder("p:a", "p:b");
    }

    @Test
    void keepsBytes() {
        byte[] bytes = new byte[200 * 1024];
        new Random(1).nextBytes(bytes);
        enrolments.insertOne(new Document("_id", ID).append("bytes", new Binary(bytes)));
        assertThat(enrolment().get("bytes", Binary.class).getData()).isEqualTo(bytes);
    }

    @Test
    void leavesOutAField() {
        enrolments.insertOne(new Document("_id", ID)
                .append("files", new Binary(new byte[10]))
                .append("hash", "x"));
        Query query = byId();
        query.fields().exclude("files");
        assertThat(template.findOne(query, Document.class, "enrolments"))
                .isEqualTo(new Document("_id", ID).append("hash", "x"));
    }

    /** A real MongoDB may refuse one of them as a duplicate, so that it must try again; the embedded one never does. */
    @Test
    void eightUpsertsOfOneIdAtOnceMakeOneDocument() throws Exception {
        List<Boolean> inserted = byEightAtOnce(() -> {
            try {
                return tick(EARLIER).getUpsertedId() != null;
            } catch (DuplicateKeyException e) {
                return tick(EARLIER).getUpsertedId() != null;
            }
        });
        assertThat(inserted).containsOnlyOnce(true);
        assertThat(enrolments.countDocuments()).isEqualTo(1);
    }

    /** Answers are copies: nobody sees a document while it is being changed. */
    @Test
    void readsAreWholeWhileOthersWrite() throws Exception {
        Document document = new Document("_id", ID);
        for (int field = 0; field < 200; field++) {
            document.append("f" + field, 0);
        }
        enrolments.insertOne(document);
        byEightAtOnce(() -> {
            for (int i = 0; i < 50; i++) {
                Update update = new Update();
                for (int field = 0; field < 200; field++) {
                    update.inc("f" + field, 1);
                }
                template.updateFirst(byId(), update, "enrolments");
                Document found = enrolment();
                found.remove("_id");
                assertThat(found.values()).containsOnly(found.get("f0"));
            }
            return true;
        });
    }

    private static <T> List<T> byEightAtOnce(Callable<T> action) throws Exception {
        CyclicBarrier start = new CyclicBarrier(8);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return action.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }

    private UpdateResult tick(Instant time) {
        return template.upsert(byId(), new Update().min(TICK, time).setOnInsert("pathway", "ongoing"), "enrolments");
    }

    private Instant timeOfTick() {
        return enrolment()
                .get("ticks", Document.class)
                .getDate("special-guardianship-orders/check")
                .toInstant();
    }

    private Document enrolment() {
        Document found = enrolments.find(Filters.eq(ID)).first();
        assertThat(found).isNotNull();
        return found;
    }

    private static Query byId() {
        return query(where("_id").is(ID));
    }

    private static void assertDuplicate(ThrowingCallable write) {
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(write)
                .havingCause()
                .isInstanceOfSatisfying(
                        MongoException.class, e -> assertThat(e.getCode()).isEqualTo(11000));
    }
}
