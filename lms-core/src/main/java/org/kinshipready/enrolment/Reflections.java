package org.kinshipready.enrolment;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kinshipready.arrivals.Arrivals;
import org.kinshipready.arrivals.Change;
import org.kinshipready.arrivals.Origin;
import org.kinshipready.arrivals.Outcome;
import org.kinshipready.arrivals.SaveId;
import org.kinshipready.content.Course;
import org.kinshipready.content.Step;
import org.kinshipready.content.StepId;
import org.kinshipready.people.SignedIn;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;

/**
 * Keeps what people write for themselves. Every method takes the writer, and gives them only their own.
 *
 * <p>{@link Arrivals} decides what a save does to earlier ones; here each change is one compare-and-set on the
 * document's revision.
 */
@Service
public class Reflections {

    /** A try only fails if the same person saved the same page in the meantime. */
    private static final int TRIES = 50;

    private final MongoOperations mongo;
    private final Enrolments enrolments;

    Reflections(MongoOperations mongo, Enrolments enrolments) {
        this.mongo = mongo;
        this.enrolments = enrolments;
    }

    /** What has been saved so far; after a deletion, a reflection without text. */
    public Optional<Reflection> find(SignedIn who, Course served, StepId step) {
        return Optional.ofNullable(mongo.findById(Reflection.id(who.id(), served.id(), step), Reflection.class));
    }

    /**
     * Keeps a text in place of the one it was made from, or beside a newer one; an empty text deletes.
     *
     * @throws IllegalArgumentException if there is no such reflection, or the text is longer than {@link
     *     Reflection#MAX_CHARACTERS}
     */
    public Outcome keep(SignedIn who, Course served, StepId step, String text, Origin origin) {
        if (served.step(step).filter(Step.Reflection.class::isInstance).isEmpty()) {
            throw new IllegalArgumentException("No reflection " + step + " in " + served.id());
        }
        if (text.length() > Reflection.MAX_CHARACTERS) {
            throw new IllegalArgumentException("Longer than " + Reflection.MAX_CHARACTERS + " characters");
        }
        return text.isBlank()
                ? takeAway(who, served, step, origin)
                : change(who, served, step, before -> before.keep(origin, text, enrolments.now()));
    }

    /** Deletes the text that a page showed. If there is none, nothing happens; a newer one stays. */
    public Outcome takeAway(SignedIn who, Course served, StepId step, Origin origin) {
        return change(who, served, step, before -> before.takeAway(origin, enrolments.now()));
    }

    /** Swaps the current text with one that was kept beside it. */
    public Outcome use(SignedIn who, Course served, StepId step, SaveId wanted) {
        return change(who, served, step, before -> before.use(wanted));
    }

    /** Deletes a text that was kept beside. */
    public Outcome letGo(SignedIn who, Course served, StepId step, SaveId unwanted) {
        return change(who, served, step, before -> before.letGo(unwanted));
    }

    private Outcome change(SignedIn who, Course served, StepId step, Function<Arrivals<String>, Change<String>> rule) {
        for (int tries = 0; tries < TRIES; tries++) {
            Reflection stored = find(who, served, step).orElse(null);
            Arrivals<String> before = stored == null ? Arrivals.none() : stored.arrivals();
            Change<String> change = rule.apply(before);
            if (change.after().equals(before) || write(who, served, step, stored, change.after())) {
                return change.outcome();
            }
        }
        throw new OptimisticLockingFailureException("The reflection changes all the time");
    }

    private boolean write(
            SignedIn who, Course served, StepId step, @Nullable Reflection stored, Arrivals<String> arrivals) {
        int revision = stored == null ? 1 : stored.revision() + 1;
        Reflection after = Reflection.of(who.id(), served.id(), step, revision, arrivals);
        if (stored != null) {
            return mongo.replace(unchanged(stored), after).getMatchedCount() == 1;
        }
        try {
            mongo.insert(after);
            return true;
        } catch (DuplicateKeyException anotherWasFirst) {
            return false;
        }
    }

    private static Query unchanged(Reflection stored) {
        Criteria same = where("_id").is(stored.id());
        // Before revisions were counted there was none.
        return query(
                stored.revision() == 0
                        ? same.and("revision").exists(false)
                        : same.and("revision").is(stored.revision()));
    }
}
