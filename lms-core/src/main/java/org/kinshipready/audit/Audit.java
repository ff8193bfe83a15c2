package org.kinshipready.audit;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.kinshipready.people.Role;
import org.kinshipready.people.SignedIn;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;

/**
 * Records what staff do. There is a way to act and a way to read, and none to change or remove what was recorded.
 *
 * <p>Without transactions an act and its record can't be written at once. So its beginning is recorded first: what can't
 * be recorded isn't done, and whatever is done was recorded. How it ended is a line of its own, added afterwards; a
 * beginning without one says that the application stopped in between.
 */
@Service
public class Audit {

    /** How many entries a page has. */
    public static final int PAGE = 25;

    private final MongoOperations mongo;
    private final Clock clock;

    Audit(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
        // Newest first, of beginnings only; the id parts two of the same millisecond.
        mongo.indexOps(AuditLine.class)
                .createIndex(new Index()
                        .on("kind", Sort.Direction.ASC)
                        .on("at", Sort.Direction.DESC)
                        .on("_id", Sort.Direction.DESC));
    }

    /**
     * Does something, once it is recorded who does it. Whether they may is the caller's to ask beforehand.
     *
     * @param subject what it is done to: an id or a number, never a name
     * @param reason in their own words, or null where none is asked for
     * @param deed does it, and tells whether anything changed by it
     */
    public void acting(SignedIn who, Act act, String subject, @Nullable String reason, BooleanSupplier deed) {
        String id = new ObjectId().toHexString();
        mongo.insert(new AuditLine(
                id, who.id(), AuditLine.BEGINS, now(), who.displayName(), act.code(), subject, reason, null));
        boolean changed;
        try {
            changed = deed.getAsBoolean();
        } catch (RuntimeException failure) {
            endAfter(failure, id, who);
            throw failure;
        }
        end(id, who, changed ? Outcome.DONE : Outcome.NOTHING_CHANGED);
    }

    /** The failure is what the caller must learn of, also where its record can't be written. */
    private void endAfter(RuntimeException failure, String id, SignedIn who) {
        try {
            end(id, who, Outcome.FAILED);
        } catch (RuntimeException unrecorded) {
            failure.addSuppressed(unrecorded);
        }
    }

    private void end(String id, SignedIn who, Outcome outcome) {
        mongo.insert(new AuditLine(
                AuditLine.end(id), who.id(), AuditLine.ENDS, now(), null, null, null, null, outcome.code()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * What was done, the newest first.
     *
     * @param page counted from 1
     * @throws org.kinshipready.people.NotAllowed if it isn't a manager who asks
     */
    public List<AuditEntry> page(SignedIn manager, int page) {
        manager.require(Role.MANAGER);
        Query newest = begun().with(Sort.by(Sort.Direction.DESC, "at", "_id"))
                .skip((long) PAGE * (page - 1))
                .limit(PAGE);
        List<AuditLine> lines = mongo.find(newest, AuditLine.class);
        Map<String, Outcome> outcomes = outcomes(lines);
        return lines.stream()
                .map(line -> entry(line, outcomes.getOrDefault(AuditLine.end(line.id()), Outcome.UNKNOWN)))
                .toList();
    }

    /**
     * How many pages there are, at least 1.
     *
     * @throws org.kinshipready.people.NotAllowed if it isn't a manager who asks
     */
    public int pages(SignedIn manager) {
        manager.require(Role.MANAGER);
        long entries = mongo.count(begun(), AuditLine.class);
        return Math.max(1, Math.ceilDiv(Math.toIntExact(entries), PAGE));
    }

    private static Query begun() {
        return query(where("kind").is(AuditLine.BEGINS));
    }

    private Map<String, Outcome> outcomes(List<AuditLine> lines) {
        List<String> ends = lines.stream().map(line -> AuditLine.end(line.id())).toList();
        return mongo.find(query(where("_id").in(ends)), AuditLine.class).stream()
                .collect(Collectors.toMap(AuditLine::id, line -> Outcome.of(line.outcome())));
    }

    private static AuditEntry entry(AuditLine line, Outcome outcome) {
        return new AuditEntry(
                line.person(),
                Objects.requireNonNullElse(line.name(), ""),
                Act.of(Objects.requireNonNullElse(line.act(), "")),
                Objects.requireNonNullElse(line.subject(), ""),
                line.reason(),
                line.at(),
                outcome);
    }
}
