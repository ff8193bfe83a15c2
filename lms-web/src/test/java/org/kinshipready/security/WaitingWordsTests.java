package org.kinshipready.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.kinshipready.site.TestClock;
import org.kinshipready.site.Unsent;
import org.kinshipready.storage.TestMongo;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/** Tests for {@link WaitingWords}. */
class WaitingWordsTests {

    @AutoClose
    private static final TestMongo database = TestMongo.fresh();

    private static final int MOST = 3;

    private final MongoTemplate mongo = database.template();
    private final TestClock clock = new TestClock();
    private final WaitingWords words = new WaitingWords(mongo, clock, MOST);

    @AfterEach
    void empty() {
        mongo.remove(new Query(), WaitingWords.COLLECTION);
    }

    private static Unsent written(String address, String text) {
        return new Unsent(address, "writer", Map.of("text", List.of(text)));
    }

    private long documents() {
        return mongo.count(new Query(), WaitingWords.COLLECTION);
    }

    @Test
    void waitUnderAKeyThatOnlyTheBrowserHas() {
        String key = words.add(null, written("/x", "A walk")).orElseThrow();

        assertThat(words.under(key)).containsExactly(written("/x", "A walk"));
        assertThat(words.under("another")).isEmpty();
        assertThat(words.under(null)).isEmpty();
        assertThat(mongo.findAll(Document.class, WaitingWords.COLLECTION).toString())
                .doesNotContain("walk", "/x", "writer", key);
    }

    @Test
    void thoseOfSeveralPagesWaitTogetherAndTheLastOfEach() {
        String key = words.add(null, written("/x", "one")).orElseThrow();
        assertThat(words.add(key, written("/y", "two"))).hasValue(key);
        assertThat(words.add(key, written("/x", "three"))).hasValue(key);

        assertThat(words.under(key)).containsExactly(written("/y", "two"), written("/x", "three"));
        assertThat(documents()).isOne();
    }

    @Test
    void goAfterHalfAnHourAndWhenTheyWereGivenBack() {
        String key = words.add(null, written("/x", "one")).orElseThrow();
        String other = words.add(null, written("/x", "two")).orElseThrow();
        words.remove(other);
        assertThat(words.under(other)).isEmpty();

        clock.advance(SignInUnderWay.LONGEST);
        assertThat(words.under(key)).isEmpty();
        words.removeEnded();
        assertThat(documents()).isZero();
    }

    @Test
    void areNoMoreThanThereIsRoomForAndNobodyElsesGo() {
        String first = words.add(null, written("/x", "first")).orElseThrow();
        for (int i = 1; i < MOST; i++) {
            assertThat(words.add(null, written("/x", "x"))).isPresent();
        }

        assertThat(words.hasRoom(null, written("/x", "one more"))).isFalse();
        assertThat(words.add(null, written("/x", "one more"))).isEmpty();
        assertThat(documents()).isEqualTo(MOST);
        assertThat(words.under(first)).hasSize(1);
        assertThat(words.add(first, written("/y", "beside"))).hasValue(first);

        clock.advance(SignInUnderWay.LONGEST);
        assertThat(words.add(null, written("/x", "later"))).isPresent();
        assertThat(documents()).isOne();
    }

    @Test
    void areTwentyThousandLettersAtMost() {
        assertThat(words.add(null, written("/x", "x".repeat(20_001)))).isEqualTo(Optional.empty());
        String key = words.add(null, written("/x", "x".repeat(15_000))).orElseThrow();
        assertThat(words.add(key, written("/y", "x".repeat(15_000)))).isEmpty();
        assertThat(documents()).isOne();
    }
}
