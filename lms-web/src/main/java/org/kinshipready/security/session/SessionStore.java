package org.kinshipready.security.session;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.kinshipready.storage.NoRoomToSave;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps sessions in MongoDB: one read for each request that asks who somebody is, and a write only when something has
 * changed, or every five minutes to note the last use.
 *
 * <p>A session that was ended elsewhere during a request stays ended, because writing updates an existing document and
 * never makes a new one. The document's id is a hash of the cookie, so nobody can take over a session from a backup.
 */
@Component
class SessionStore implements SessionRepository<StoredSession>, SmartInitializingSingleton {

    static final String COLLECTION = "sessions";

    /** How far the stored time of last use may lag behind. A session may end that much early. */
    static final Duration USE_NOTED_EVERY = Duration.ofMinutes(5);

    /** How long after signing in a learner's session ends, however much it is used. */
    static final Duration LONGEST = Duration.ofDays(30);

    /** The same for staff, who see and decide more, and for sessions in which nobody has signed in. */
    static final Duration LONGEST_OF_STAFF = Duration.ofHours(12);

    private static final Logger log = LoggerFactory.getLogger(SessionStore.class);

    private static final int ID_BYTES = 32;
    private static final String CREATED = "created";
    private static final String USED = "used";
    private static final String EXPIRES = "expires";

    private final MongoOperations mongo;
    private final Clock clock;
    private final Duration timeout;
    private final Map<String, SessionPart> parts;
    private final SecureRandom random = new SecureRandom();

    SessionStore(MongoOperations mongo, Clock clock, ServerProperties server, List<SessionPart> parts) {
        this.mongo = mongo;
        this.clock = clock;
        this.timeout = Objects.requireNonNull(server.getServlet().getSession().getTimeout());
        this.parts = parts.stream().collect(Collectors.toMap(SessionPart::attribute, Function.identity()));
    }

    /** Not any earlier, because the web server's filters are made before anything has talked to MongoDB. */
    @Override
    public void afterSingletonsInstantiated() {
        for (String field : List.of(SignedInPart.PERSON, SignedInPart.PROVIDER_SESSION, EXPIRES)) {
            mongo.indexOps(COLLECTION).createIndex(new Index(field, Sort.Direction.ASC));
        }
    }

    @Override
    public StoredSession createSession() {
        return new StoredSession(this::newId, parts::containsKey, now(), timeout);
    }

    @Override
    public @Nullable StoredSession findById(String id) {
        Document document = mongo.findById(SessionId.hashed(id), Document.class, COLLECTION);
        if (document == null
                || !(document.get(CREATED) instanceof Date created)
                || !(document.get(USED) instanceof Date used)
                || !(document.get(EXPIRES) instanceof Date expires)
                || !earlier(expires.toInstant(), end(created.toInstant(), SignedInPart.learnsOnly(document)))
                        .isAfter(now())) {
            return null;
        }
        StoredSession session = new StoredSession(this::newId, parts::containsKey, created.toInstant(), timeout);
        Map<String, Object> attributes = new HashMap<>();
        parts.forEach((name, part) -> restored(part, document).ifPresent(value -> attributes.put(name, value)));
        session.restore(id, attributes, used.toInstant());
        return session;
    }

    /** Something that another release wrote and this one can't read counts as missing. */
    private static Optional<Object> restored(SessionPart part, Document document) {
        try {
            return Optional.ofNullable(part.restored(document));
        } catch (ClassCastException | IllegalArgumentException | NullPointerException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public void save(StoredSession session) {
        if (session.isSettled()) {
            return;
        }
        Instant now = now();
        String storedAs = session.storedAs();
        try {
            if (storedAs == null) {
                insert(session, now);
            } else if (!storedAs.equals(session.getId())) {
                // A different id means a new sign-in, and the session's time counts from then.
                session.begin(now);
                insert(session, now);
                deleteById(storedAs);
            } else if (!session.changed().isEmpty()) {
                update(session, now);
            } else if (!session.storedUse().plus(USE_NOTED_EVERY).isAfter(now)) {
                noteUse(session, now);
            }
        } catch (DataAccessException away) {
            // The page that reports this is drawn with the same session.
            session.settle();
            throw away;
        }
    }

    @Override
    public void deleteById(String id) {
        mongo.remove(query(where("_id").is(SessionId.hashed(id))), COLLECTION);
    }

    /** Ends every session that these fields are in; the next request at any instance finds nobody signed in. */
    long end(Criteria whose) {
        return mongo.remove(query(whose), COLLECTION).getDeletedCount();
    }

    /** Several instances may do this at once: what is gone is gone. */
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void removeExpired() {
        try {
            mongo.remove(query(where(EXPIRES).lte(Date.from(now()))), COLLECTION);
        } catch (DataAccessException away) {
            log.warn("Sessions past their time were not removed: MongoDB can't be reached");
        }
    }

    /**
     * Nothing is stored before someone has signed in, whatever made the session, because anyone could have as many made
     * as they like.
     */
    private void insert(StoredSession session, Instant now) {
        if (session.getAttribute(SignedInPart.ATTRIBUTE) == null) {
            session.settle();
            return;
        }
        Document document = new Document("_id", SessionId.hashed(session.getId()))
                .append(CREATED, Date.from(session.getCreationTime()))
                .append(USED, Date.from(now))
                .append(EXPIRES, expires(session, now));
        for (String name : session.getAttributeNames()) {
            document.putAll(part(name).stored(value(session, name)));
        }
        mongo.insert(document, COLLECTION);
        session.isStored(now);
    }

    private void update(StoredSession session, Instant now) {
        Update update = new Update().set(USED, Date.from(now)).set(EXPIRES, expires(session, now));
        for (String name : session.changed()) {
            SessionPart part = part(name);
            Map<String, Object> fields =
                    session.getAttributeNames().contains(name) ? part.stored(value(session, name)) : Map.of();
            part.fields().forEach(field -> {
                if (fields.containsKey(field)) {
                    update.set(field, fields.get(field));
                } else {
                    update.unset(field);
                }
            });
        }
        try {
            write(session, update, now);
        } catch (NoRoomToSave full) {
            boolean somethingIsLost = session.changed().stream()
                    .filter(session.getAttributeNames()::contains)
                    .anyMatch(name -> !part(name).canBeMadeAnew());
            if (somethingIsLost) {
                throw full;
            }
            // Something that the page showed and took out of the session will be shown once more. That is no reason for
            // the page to fail.
            session.settle();
        }
    }

    private void noteUse(StoredSession session, Instant now) {
        try {
            write(session, new Update().set(USED, Date.from(now)).set(EXPIRES, expires(session, now)), now);
        } catch (DataAccessException away) {
            // This page is already made; the next one notes it.
            session.settle();
            log.warn("The use of a session was not noted: MongoDB can't be reached");
        }
    }

    private void write(StoredSession session, Update update, Instant now) {
        Query byId = query(where("_id").is(SessionId.hashed(session.getId())));
        boolean stillThere = mongo.updateFirst(byId, update, COLLECTION).getMatchedCount() > 0;
        session.isStored(now);
        if (!stillThere) {
            session.settle();
        }
    }

    private Date expires(StoredSession session, Instant now) {
        Object signedIn = session.getAttribute(SignedInPart.ATTRIBUTE);
        Instant unused = now.plus(timeout);
        boolean learnsOnly = signedIn != null && SignedInPart.learnsOnly(signedIn);
        return Date.from(earlier(unused, end(session.getCreationTime(), learnsOnly)));
    }

    private static Instant end(Instant created, boolean learnsOnly) {
        return created.plus(learnsOnly ? LONGEST : LONGEST_OF_STAFF);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private SessionPart part(String name) {
        return Optional.ofNullable(parts.get(name)).orElseThrow();
    }

    private static Object value(StoredSession session, String name) {
        return Optional.<Object>ofNullable(session.getAttribute(name)).orElseThrow();
    }

    private String newId() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
