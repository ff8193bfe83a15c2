package org.kinshipready.audit;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.kinshipready.people.Role;
import org.kinshipready.people.SignedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;

/**
 * Records what staff do. Callers can act and can read the record, but nothing can change or remove an entry.
 *
 * <p>Without transactions, an act and its record can't be written together. So its beginning is recorded first: if that
 * fails, the act isn't done, and every act that is done has been recorded. How it ended is a separate line, added
 * afterwards. If that line couldn't be written, or the act failed halfway, the data that the act changed shows whether
 * it was done.
 */
@Service
public class Audit {

    private static final Logger log = LoggerFactory.getLogger(Audit.class);

    /** How many entries a page has. */
    public static final int PAGE = 25;

    private final MongoOperations mongo;
    private final List<ActTraces> traces;
    private final Clock clock;

    Audit(MongoOperations mongo, List<ActTraces> traces, Clock clock) {
        this.mongo = mongo;
        this.traces = traces;
        this.clock = clock;
        // Beginnings only, newest first; the id puts two of the same millisecond in order.
        mongo.indexOps(AuditLine.class)
                .createIndex(new Index()
                        .on("kind", Sort.Direction.ASC)
                        .on("at", Sort.Direction.DESC)
                        .on("_id", Sort.Direction.DESC));
    }

    /**
     * Records who is about to do something, then does it. The caller checks beforehand that they may.
     *
     * @param subject what the act is done to: an id or a number, never a name
     * @param reason in their own words, or null if the act needs none
     * @param deed performs the act, stores the act's id with what it changes, and says whether it changed anything
     */
    public void acting(SignedIn who, Act act, String subject, @Nullable String reason, Predicate<String> deed) {
        String id = new ObjectId().toHexString();
        mongo.insert(new AuditLine(
                id, who.id(), AuditLine.BEGINS, now(), who.displayName(), act.code(), subject, reason, null));
        boolean changed;
        try {
            changed = deed.test(id);
        } catch (RuntimeException failure) {
            end(id, who, Outcome.FAILED);
            throw failure;
        }
        end(id, who, changed ? Outcome.DONE : Outcome.NOTHING_CHANGED);
    }

    /** The act is done by now, so failing to record its end doesn't make it fail: {@link ActTraces} still show it. */
    private void end(String id, SignedIn who, Outcome outcome) {
        try {
            mongo.insert(new AuditLine(
                    AuditLine.end(id), who.id(), AuditLine.ENDS, now(), null, null, null, null, outcome.code()));
        } catch (DataAccessException away) {
            log.warn("How the act {} ended wasn't recorded: MongoDB can't be reached", id);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * What staff did, newest first.
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
        return lines.stream().map(line -> entry(line, outcome(line, outcomes))).toList();
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

    /**
     * A recorded failure may only mean that MongoDB's answer was lost, so the stored data is checked in that case too.
     */
    private Outcome outcome(AuditLine line, Map<String, Outcome> recorded) {
        Outcome outcome = recorded.getOrDefault(AuditLine.end(line.id()), Outcome.UNKNOWN);
        boolean certain = outcome == Outcome.DONE || outcome == Outcome.NOTHING_CHANGED;
        return !certain && isStored(line) ? Outcome.DONE : outcome;
    }

    private boolean isStored(AuditLine line) {
        String subject = Objects.requireNonNullElse(line.subject(), "");
        return Act.of(line.act())
                .filter(act -> traces.stream().anyMatch(trace -> trace.has(act, subject, line.id())))
                .isPresent();
    }

    private static AuditEntry entry(AuditLine line, Outcome outcome) {
        return new AuditEntry(
                line.person(),
                Objects.requireNonNullElse(line.name(), ""),
                Act.of(line.act()).orElse(Act.OTHER),
                Objects.requireNonNullElse(line.subject(), ""),
                line.reason(),
                line.at(),
                outcome);
    }
}
