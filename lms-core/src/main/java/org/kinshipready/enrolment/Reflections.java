package org.kinshipready.enrolment;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinshipready.content.Course;
import org.kinshipready.content.Step;
import org.kinshipready.content.StepId;
import org.kinshipready.people.SignedIn;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;

/** Keeps what people write for themselves. Every method takes the writer, and gives them only their own. */
@Service
public class Reflections {

    private final MongoOperations mongo;
    private final Enrolments enrolments;

    Reflections(MongoOperations mongo, Enrolments enrolments) {
        this.mongo = mongo;
        this.enrolments = enrolments;
    }

    public Optional<Reflection> find(SignedIn who, Course served, StepId step) {
        return Optional.ofNullable(mongo.findById(Reflection.id(who.id(), served.id(), step), Reflection.class));
    }

    /**
     * Keeps a text in place of the one before; an empty one takes it away.
     *
     * @param saveId made where it was written: the same one again is the same save, and keeps its time
     * @param phoneAt when it was written by the phone's clock, if it waited there
     * @throws IllegalArgumentException if there is no such reflection, or the text is longer than
     *     {@link Reflection#MAX_CHARACTERS}
     */
    public void keep(SignedIn who, Course served, StepId step, String text, String saveId, @Nullable Instant phoneAt) {
        if (served.step(step).filter(Step.Reflection.class::isInstance).isEmpty()) {
            throw new IllegalArgumentException("No reflection " + step + " in " + served.id());
        }
        if (text.length() > Reflection.MAX_CHARACTERS) {
            throw new IllegalArgumentException("Longer than " + Reflection.MAX_CHARACTERS + " characters");
        }
        if (text.isBlank()) {
            delete(who, served, step);
            return;
        }
        Query notThisSave = byId(who, served, step).addCriteria(where("saveId").ne(saveId));
        Update replace = new Update()
                .setOnInsert("person", who.id())
                .setOnInsert("course", served.id())
                .setOnInsert("step", step)
                .set("text", text)
                .set("saveId", saveId)
                .set("savedAt", enrolments.now())
                .set("phoneAt", phoneAt);
        try {
            mongo.upsert(notThisSave, replace, Reflection.class);
        } catch (DuplicateKeyException savedBeforeOrAnotherWasFirst) {
            mongo.updateFirst(notThisSave, replace, Reflection.class);
        }
    }

    /** Takes a text away for good; where there is none, nothing happens. */
    public void delete(SignedIn who, Course served, StepId step) {
        mongo.remove(byId(who, served, step), Reflection.class);
    }

    private static Query byId(SignedIn who, Course served, StepId step) {
        return query(where("_id").is(Reflection.id(who.id(), served.id(), step)));
    }
}
