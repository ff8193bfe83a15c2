package org.kinshipready.enrolment;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kinshipready.catalogue.Catalogue;
import org.kinshipready.content.Course;
import org.kinshipready.content.Pathway;
import org.kinshipready.people.SignedIn;
import org.kinshipready.storage.ReadableDocuments;
import org.kinshipready.storage.Upsert;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;

/** Who is in which course, and how far they are. {@link Recording} keeps what they do there. */
@Service
public class Enrolments {

    private static final FindAndModifyOptions UPSERT =
            FindAndModifyOptions.options().upsert(true).returnNew(true);
    private static final FindAndModifyOptions UPDATE =
            FindAndModifyOptions.options().returnNew(true);

    /** A try only fails if the learner did something in the meantime, and nobody does that so often. */
    static final int TRIES = 20;

    private static final String REVISION = "revision";

    private final MongoOperations mongo;
    private final Catalogue catalogue;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Enrolments(MongoOperations mongo, Catalogue catalogue, ApplicationEventPublisher events, Clock clock) {
        this.mongo = mongo;
        this.catalogue = catalogue;
        this.events = events;
        this.clock = clock;
    }

    /** The time now, to the millisecond: MongoDB keeps no more. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    public Optional<Enrolment> find(SignedIn who, String course) {
        return Optional.ofNullable(mongo.findById(Enrolment.id(who.id(), course), Enrolment.class));
    }

    /** A person's enrolments in one pathway, in the order of the courses' ids. */
    public List<Enrolment> all(SignedIn who, Pathway pathway) {
        List<String> ids = catalogue.ids(pathway).stream()
                .map(course -> Enrolment.id(who.id(), course))
                .toList();
        // By _id: the embedded server answers this from its index, and a sharded cluster from one shard.
        return ReadableDocuments.all(mongo, query(where("_id").in(ids)), Enrolment.class, "enrolments").stream()
                .filter(enrolment -> shown(enrolment).isPresent())
                .sorted(Comparator.comparing(Enrolment::course))
                .toList();
    }

    /**
     * The version that somebody is shown: the newest patch of the one they are enrolled in, or the newest of all.
     *
     * @throws VersionNotHere if this release can't read the version they are enrolled in
     */
    public Course served(Enrolment enrolment) {
        return shown(enrolment).orElseThrow(() -> new VersionNotHere(enrolment));
    }

    private Optional<Course> shown(Enrolment enrolment) {
        return catalogue.served(enrolment.pathway(), enrolment.course(), enrolment.version());
    }

    /**
     * A course as one reader sees it; needs at most one read.
     *
     * @return empty where the pathway has no such course
     * @throws CourseWithdrawn if it is no longer offered and this reader hasn't started it
     */
    public Optional<Learning> open(Optional<SignedIn> who, Pathway pathway, String course) {
        Optional<Enrolment> enrolment = who.flatMap(reader -> find(reader, course));
        if (enrolment.isPresent() && enrolment.get().pathway() == pathway) {
            return Optional.of(new Learning(served(enrolment.get()), who.orElse(null), enrolment.get()));
        }
        if (catalogue.withdrawal(pathway, course).isPresent()) {
            throw new CourseWithdrawn();
        }
        return catalogue.newest(pathway, course).map(newest -> new Learning(newest, who.orElse(null), null));
    }

    /** Enrols somebody in a version; if they are already enrolled, they stay where they are. */
    public Enrolment start(SignedIn who, Course course) {
        return Upsert.retried(() -> upsert(
                byId(who, course),
                enrolling(who, course).setOnInsert("served", course.version()).setOnInsert(REVISION, 1)));
    }

    /**
     * Writes the completion that follows from an enrolment, if there is one and it isn't written yet, and announces it.
     *
     * <p>Called whenever a learner opens a course or "My learning", which makes good anything that a crash cut off.
     */
    public Optional<Completion> settle(Enrolment enrolment, Course served) {
        return settled(enrolment, served).stream()
                .filter(completion -> completion.round() == enrolment.round())
                .findFirst();
    }

    /** The same; returns all completions of the course, from every round, latest first. */
    public List<Completion> settled(Enrolment enrolment, Course served) {
        List<Completion> all = new ArrayList<>(completions(enrolment));
        if (ofRound(enrolment, all).isEmpty()) {
            complete(enrolment, served).map(this::insert).ifPresent(all::addFirst);
        }
        // Earlier releases could complete a round twice, in two versions.
        ofRound(enrolment, all).forEach(completion -> events.publishEvent(new CourseCompleted(completion)));
        return List.copyOf(all);
    }

    private static List<Completion> ofRound(Enrolment enrolment, List<Completion> all) {
        return all.stream()
                .filter(completion -> completion.round() == enrolment.round())
                .toList();
    }

    /**
     * Notes in the enrolment that it is completed, before anything follows from that. If it has changed, it is read
     * again.
     */
    private Optional<Completion> complete(Enrolment read, Course served) {
        Enrolment enrolment = read;
        Course own = served;
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<Enrolment> next = Transitions.complete(enrolment, own);
            Optional<Enrolment> now = next.isPresent() ? replace(enrolment, next.get()) : Optional.of(enrolment);
            if (now.isPresent()) {
                Enrolment stored = now.get();
                return stored.completed().map(completed -> Completion.of(stored, completed));
            }
            enrolment = again(enrolment);
            own = served(enrolment);
        }
        throw changesAllTheTime();
    }

    /** Reads an existing enrolment again. */
    Enrolment again(Enrolment enrolment) {
        Enrolment stored = mongo.findById(enrolment.id(), Enrolment.class);
        if (stored == null) {
            throw new IllegalStateException("An enrolment is gone: " + enrolment.id());
        }
        return stored;
    }

    /** Writes what {@link Transitions} made of an enrolment, if nothing was done since it was read; otherwise empty. */
    Optional<Enrolment> replace(Enrolment read, Enrolment next) {
        Update update = new Update()
                .set("version", next.version())
                .set("served", next.served())
                .inc(REVISION, 1);
        next.movedAt().ifPresent(at -> update.set("movedAt", at));
        next.stayedBefore().ifPresent(offered -> update.set("stayedBefore", offered));
        next.completed().ifPresent(completed -> update.set("completed", completed));
        return Optional.ofNullable(mongo.findAndModify(unchanged(read), update, UPDATE, Enrolment.class));
    }

    /** Finds an enrolment only if nothing was done since it was read: every write raises its revision. */
    static Query unchanged(Enrolment read) {
        Criteria sameDocument = where("_id").is(read.id());
        // Before there were revisions, starting a course wrote none.
        return query(
                read.revision() == null
                        ? sameDocument.and(REVISION).exists(false)
                        : sameDocument.and(REVISION).is(read.revision()));
    }

    static OptimisticLockingFailureException changesAllTheTime() {
        return new OptimisticLockingFailureException("The enrolment changes all the time");
    }

    /** Somebody's completions of a course, from every round, latest first. */
    public List<Completion> completions(Enrolment enrolment) {
        Query all = query(where("_id").in(Completion.ids(enrolment)));
        return ReadableDocuments.all(mongo, all, Completion.class, "completions").stream()
                .sorted(Comparator.comparing(Completion::round)
                        .thenComparing(Completion::at)
                        .reversed())
                .toList();
    }

    /** Whether this round is completed. It stays completed when a skipped module is put back. */
    boolean completed(Enrolment enrolment) {
        return enrolment.completed().isPresent()
                || mongo.exists(query(where("_id").in(Completion.idsOfRound(enrolment))), Completion.class);
    }

    Enrolment completing(Enrolment enrolment, Course served) {
        // A page that was still open when its reader moved can finish a step, but not complete the version it was shown
        // in.
        Course own = served.version().samePatchLine(enrolment.version()) ? served : served(enrolment);
        if (Progress.of(own, enrolment).complete()) {
            settle(enrolment, own);
        }
        return enrolment;
    }

    private Completion insert(Completion completion) {
        try {
            return mongo.insert(completion);
        } catch (DuplicateKeyException writtenBefore) {
            Completion stored = mongo.findById(completion.id(), Completion.class);
            return stored != null ? stored : completion;
        }
    }

    Enrolment upsert(Query query, Update update) {
        Enrolment enrolment = mongo.findAndModify(query, update, UPSERT, Enrolment.class);
        if (enrolment == null) {
            throw new IllegalStateException("An upsert that returns the new document returned none");
        }
        return enrolment;
    }

    /** The fields that a new enrolment starts with; on an existing one they change nothing. */
    Update enrolling(SignedIn who, Course course) {
        return new Update()
                .setOnInsert("person", who.id())
                .setOnInsert("course", course.id())
                .setOnInsert("pathway", course.pathway())
                .setOnInsert("version", course.version())
                .setOnInsert("round", 1)
                .setOnInsert("startedAt", now());
    }

    static Query byId(SignedIn who, Course course) {
        return query(where("_id").is(Enrolment.id(who.id(), course.id())));
    }
}
