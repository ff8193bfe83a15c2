package org.kinshipready.security;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.kinshipready.site.Unsent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what someone wrote before their session ended, while they sign in at the identity provider. It is the one thing
 * that a stranger can have stored here, so it is limited: to 20,000 characters each, half an hour, and {@link #MOST} at
 * once. Beyond that, the page shows the text for copying, and nobody else's is thrown out.
 *
 * <p>It is sealed with a key that only the browser has, in its cookie, so nobody can read it in the database or a
 * backup.
 */
class WaitingWords {

    static final String COLLECTION = "waiting_words";

    /** This many take about 25 MB at most. Instances that count at the same moment may exceed it by one each. */
    static final int MOST = 400;

    private static final Logger log = LoggerFactory.getLogger(WaitingWords.class);

    /** "waiting-words", in hexadecimal. */
    private static final String PURPOSE = "77616974696e672d776f726473";

    private static final int KEY_BYTES = 32;
    private static final String ENDS = "ends";
    private static final String SEALED = "sealed";
    private static final TypeReference<List<Unsent>> WORDS = new TypeReference<>() {};

    private final MongoOperations mongo;
    private final Clock clock;
    private final int most;
    private final SecureRandom random = new SecureRandom();
    private final JsonMapper json = JsonMapper.shared();

    /** @param most how many browsers' words may wait at once */
    WaitingWords(MongoOperations mongo, Clock clock, int most) {
        this.most = most;
        this.mongo = mongo;
        this.clock = clock;
    }

    /** What waits under a key; nothing once its time is over. */
    List<Unsent> under(@Nullable String key) {
        Document document = key == null ? null : mongo.findOne(query(byKey(key)), Document.class, COLLECTION);
        if (key == null
                || document == null
                || !(document.get(SEALED) instanceof Binary sealed)
                || !(document.get(ENDS) instanceof Date ends)
                || !ends.toInstant().isAfter(clock.instant())) {
            return List.of();
        }
        return Seal.of(key, PURPOSE)
                .opened(sealed.getData())
                .flatMap(this::read)
                .orElse(List.of());
    }

    /**
     * Adds it to what already waits under the key, replacing what was written on the same page.
     *
     * @return the key, a new one where there was none; or empty if there is no room
     */
    Optional<String> add(@Nullable String key, Unsent unsent) {
        List<Unsent> waiting = new ArrayList<>(under(key));
        if (!unsent.fitsSession(waiting) || (waiting.isEmpty() && isFull())) {
            return Optional.empty();
        }
        waiting.removeIf(other -> other.address().equals(unsent.address()));
        waiting.add(unsent);
        String under = key == null ? newKey() : key;
        Instant ends = clock.instant().plus(SignInUnderWay.LONGEST);
        mongo.save(
                new Document("_id", id(under))
                        .append(ENDS, Date.from(ends))
                        .append(SEALED, new Binary(Seal.of(under, PURPOSE).sealed(json.writeValueAsString(waiting)))),
                COLLECTION);
        return Optional.of(under);
    }

    /** Whether there is room for it, both beside what waits under the key and in the whole collection. */
    boolean hasRoom(@Nullable String key, Unsent unsent) {
        List<Unsent> waiting = under(key);
        return unsent.fitsSession(waiting) && !(waiting.isEmpty() && isFull());
    }

    /** @throws DataAccessException if it can't be reached */
    void needDatabase() {
        mongo.exists(query(byKey("nothing")), COLLECTION);
    }

    void remove(@Nullable String key) {
        if (key != null) {
            mongo.remove(query(byKey(key)), COLLECTION);
        }
    }

    /** There are so few documents that this needs no index. */
    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    void removeEnded() {
        try {
            mongo.remove(query(where(ENDS).lte(Date.from(clock.instant()))), COLLECTION);
        } catch (DataAccessException away) {
            log.warn("What waited for people to sign in was not removed in time: MongoDB can't be reached");
        }
    }

    private boolean isFull() {
        if (mongo.count(new Query().limit(most), COLLECTION) < most) {
            return false;
        }
        removeEnded();
        return mongo.count(new Query().limit(most), COLLECTION) >= most;
    }

    private Optional<List<Unsent>> read(String text) {
        try {
            return Optional.of(json.readValue(text, WORDS));
        } catch (JacksonException unknown) {
            return Optional.empty();
        }
    }

    private String newKey() {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Criteria byKey(String key) {
        return where("_id").is(id(key));
    }

    private static String id(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
