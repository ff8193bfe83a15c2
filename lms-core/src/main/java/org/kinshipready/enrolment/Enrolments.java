package org.kinshipready.enrolment;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kinshipready.catalogue.Catalogue;
import org.kinshipready.content.Course;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.Step;
import org.kinshipready.content.StepId;
import org.kinshipready.content.Version;
import org.kinshipready.people.SignedIn;
import org.kinshipready.storage.Upsert;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;

/**
 * Who is in which course and how far.
 *
 * <p>Every action is one atomic write to one document that can be repeated without harm; the first one enrols.
 */
@Service
public class Enrolments {

    private static final FindAndModifyOptions UPSERT =
            FindAndModifyOptions.options().upsert(true).returnNew(true);
    private static final FindAndModifyOptions UPDATE =
            FindAndModifyOptions.options().returnNew(true);

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

    /** The time of something that happens now, as exact as MongoDB keeps it: to the millisecond. */
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
        return mongo.find(query(where("_id").in(ids)), Enrolment.class).stream()
                .sorted(Comparator.comparing(Enrolment::course))
                .toList();
    }

    /**
     * The version that somebody is shown: the newest patch of the one they are enrolled in, or the newest of all.
     *
     * @throws IllegalStateException if the version they are enrolled in isn't published, which nothing here can bring about
     */
    public Course served(Enrolment enrolment) {
        return catalogue
                .served(enrolment.pathway(), enrolment.course(), enrolment.version())
                .orElseThrow(() ->
                        new IllegalStateException("Not published: " + enrolment.course() + "@" + enrolment.version()));
    }

    /**
     * A course as one reader sees it, with one read at most.
     *
     * @return empty where the pathway has no such course
     * @throws CourseWithdrawn if it isn't offered any more and this reader hasn't begun it
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

    /** Enrols in a version; somebody who is enrolled stays where they are. */
    public Enrolment start(SignedIn who, Course course) {
        return Upsert.retried(
                () -> upsert(byId(who, course), enrolling(who, course).setOnInsert("served", course.version())));
    }

    /**
     * Ticks a step. Pressed twice, or late, the earliest time stays.
     *
     * @param served the version that the step was shown in
     * @throws IllegalArgumentException if that version has no such step, or it is a quiz or a scenario: what is answered there finishes that
     */
    public Enrolment finish(SignedIn who, Course served, StepId step) {
        return finish(who, served, step, null);
    }

    /**
     * The same for a tick that waited on a phone without a signal.
     *
     * @param phoneAt when the phone says it was, kept beside the time at which it arrived here, or null
     */
    public Enrolment finish(SignedIn who, Course served, StepId step, @Nullable Instant phoneAt) {
        switch (requireStep(served, step)) {
            case Step.Quiz quiz -> throw new IllegalArgumentException("A quiz is finished by its answers: " + step);
            case Step.Scenario scenario ->
                throw new IllegalArgumentException("A scenario is finished by a choice: " + step);
            case Step.Page page -> {}
            case Step.Checklist checklist -> {}
            case Step.Reflection reflection -> {}
        }
        Update tick = acting(who, served, step).min("ticks." + step, now());
        if (phoneAt != null) {
            tick.min("phoneTimes." + step, phoneAt);
        }
        return completing(Upsert.retried(() -> upsert(byId(who, served), tick)), served);
    }

    /**
     * Keeps a submission; one that finishes the quiz ticks its step too, and the first such is kept for ever.
     *
     * @param finishes whether it reaches what the course asks for
     */
    public Enrolment record(SignedIn who, Course served, StepId quiz, Submission submission, boolean finishes) {
        requireStep(served, quiz);
        Enrolment enrolment =
                finishes ? recordFinishing(who, served, quiz, submission) : recordLatest(who, served, quiz, submission);
        return completing(enrolment, served);
    }

    private Enrolment recordFinishing(SignedIn who, Course served, StepId quiz, Submission submission) {
        String answer = "answers." + quiz;
        Query notFinishedYet =
                byId(who, served).addCriteria(where(answer + ".finished").exists(false));
        Update finish = acting(who, served, quiz)
                .set(answer, new Answered(submission, submission))
                .min("ticks." + quiz, submission.at())
                .unset("drafts." + quiz);
        try {
            return upsert(notFinishedYet, finish);
        } catch (DuplicateKeyException finishedOrJustEnrolled) {
            Enrolment updated = update(notFinishedYet, finish);
            return updated != null ? updated : recordLatest(who, served, quiz, submission);
        }
    }

    private Enrolment recordLatest(SignedIn who, Course served, StepId quiz, Submission submission) {
        String answer = "answers." + quiz;
        String latest = answer + ".latest";
        // The same form sent again keeps the time of its first arrival; gone back to and answered otherwise, it is new.
        Query notThisOne = byId(who, served)
                .addCriteria(
                        new Criteria().norOperator(same(latest, submission), same(answer + ".finished", submission)));
        Update replace = acting(who, served, quiz).set(latest, submission).unset("drafts." + quiz);
        try {
            return upsert(notThisOne, replace);
        } catch (DuplicateKeyException sentBeforeOrJustEnrolled) {
            Enrolment updated = update(notThisOne, replace);
            return updated != null ? updated : find(who, served.id()).orElseThrow();
        }
    }

    /**
     * Keeps that a choice of a scenario was seen; one that finishes the scenario ticks its step too.
     *
     * @param finishes whether it is what the course asks for
     */
    public Enrolment choose(SignedIn who, Course served, StepId scenario, String choice, boolean finishes) {
        requireStep(served, scenario);
        Update seen = acting(who, served, scenario).addToSet("choices." + scenario, choice);
        if (finishes) {
            seen.min("ticks." + scenario, now());
        }
        return completing(Upsert.retried(() -> upsert(byId(who, served), seen)), served);
    }

    /**
     * Leaves a module out, which costs nothing; pressed twice, the earliest time stays.
     *
     * @throws IllegalArgumentException if that version has no such module or it mustn't be left out
     */
    public Enrolment skip(SignedIn who, Course served, String module) {
        if (served.module(module).filter(served::skippable).isEmpty()) {
            throw new IllegalArgumentException(module + " can't be left out of " + served.id());
        }
        Update skip = enrolling(who, served)
                .min("skipped." + module, now())
                .set("served", served.version())
                .inc("revision", 1);
        return completing(Upsert.retried(() -> upsert(byId(who, served), skip)), served);
    }

    /** Takes back that a module was left out. */
    public void unskip(SignedIn who, Course served, String module) {
        if (served.module(module).isPresent()) {
            update(
                    byId(who, served),
                    new Update()
                            .unset("skipped." + module)
                            .set("served", served.version())
                            .inc("revision", 1));
        }
    }

    /**
     * Ticks things of a checklist, or takes their ticks away; what was ticked before keeps its time.
     *
     * @param on keys of the things ticked; those that the list doesn't have are passed over
     * @param off keys of the things not ticked
     */
    public Enrolment check(SignedIn who, Course served, StepId checklist, Set<String> on, Set<String> off) {
        if (!(requireStep(served, checklist) instanceof Step.Checklist list)) {
            throw new IllegalArgumentException("Nothing can be ticked off in " + checklist);
        }
        Update ticks = acting(who, served, checklist);
        Instant now = now();
        for (Step.Checklist.Item item : list.items()) {
            String thing = "checked." + checklist + "." + item.key();
            if (on.contains(item.key())) {
                ticks.min(thing, now);
            } else if (off.contains(item.key())) {
                ticks.unset(thing);
            }
        }
        return Upsert.retried(() -> upsert(byId(who, served), ticks));
    }

    private static Criteria same(String stored, Submission submission) {
        return where(stored + ".formId")
                .is(submission.formId())
                .and(stored + ".chosen")
                .is(submission.chosen());
    }

    /**
     * Keeps what was chosen in a quiz so far, or with a question left out.
     *
     * @param formId of the form it was chosen in: what arrives after that form was answered in full is late, and nothing
     */
    public Enrolment saveDraft(
            SignedIn who, Course served, StepId quiz, Map<String, List<Integer>> chosen, String formId) {
        requireStep(served, quiz);
        Query notAnsweredSince = byId(who, served)
                .addCriteria(where("answers." + quiz + ".latest.formId").ne(formId));
        Update draft = acting(who, served, quiz).set("drafts." + quiz, chosen);
        try {
            return upsert(notAnsweredSince, draft);
        } catch (DuplicateKeyException answeredOrJustEnrolled) {
            Enrolment updated = update(notAnsweredSince, draft);
            return updated != null ? updated : find(who, served.id()).orElseThrow();
        }
    }

    /**
     * Writes the completion that follows from an enrolment, if it does and isn't written yet, and tells of it.
     *
     * <p>Called whenever a learner opens a course or "My learning": what a crash cut off is made good there.
     */
    public Optional<Completion> settle(Enrolment enrolment, Course served) {
        Progress progress = Progress.of(served, enrolment);
        Completion known = mongo.findById(Completion.id(enrolment), Completion.class);
        Optional<Completion> completion = known != null
                ? Optional.of(known)
                : progress.completedAt().map(at -> insert(Completion.of(enrolment, shown(enrolment, served), at)));
        completion.ifPresent(fact -> events.publishEvent(new CourseCompleted(fact)));
        return completion;
    }

    /** Whether the completion is there, which stays when a module that was left out is put back. */
    boolean completed(Enrolment enrolment) {
        return mongo.exists(query(where("_id").is(Completion.id(enrolment))), Completion.class);
    }

    Enrolment completing(Enrolment enrolment, Course served) {
        // A page that was open while its reader moved finishes a step, but not the version it was shown in.
        Course own = served.version().samePatchLine(enrolment.version()) ? served : served(enrolment);
        if (Progress.of(own, enrolment).complete()) {
            settle(enrolment, own);
        }
        return enrolment;
    }

    /** Whose version was completed: the one shown last, unless its reader had moved on from that. */
    private static Version shown(Enrolment enrolment, Course own) {
        return enrolment.served().samePatchLine(enrolment.version()) ? enrolment.served() : own.version();
    }

    private Completion insert(Completion completion) {
        try {
            return mongo.insert(completion);
        } catch (DuplicateKeyException writtenBefore) {
            Completion stored = mongo.findById(completion.id(), Completion.class);
            return stored != null ? stored : completion;
        }
    }

    private Enrolment upsert(Query query, Update update) {
        Enrolment enrolment = mongo.findAndModify(query, update, UPSERT, Enrolment.class);
        if (enrolment == null) {
            throw new IllegalStateException("An upsert that returns the new document returned none");
        }
        return enrolment;
    }

    private @Nullable Enrolment update(Query query, Update update) {
        return mongo.findAndModify(query, update, UPDATE, Enrolment.class);
    }

    private Update acting(SignedIn who, Course served, StepId step) {
        return enrolling(who, served)
                .set("last", step)
                .set("served", served.version())
                .inc("revision", 1);
    }

    /** What an enrolment begins with; nothing of it is touched once it is there. */
    private Update enrolling(SignedIn who, Course course) {
        return new Update()
                .setOnInsert("person", who.id())
                .setOnInsert("course", course.id())
                .setOnInsert("pathway", course.pathway())
                .setOnInsert("version", course.version())
                .setOnInsert("round", 1)
                .setOnInsert("startedAt", now());
    }

    private static Query byId(SignedIn who, Course course) {
        return query(where("_id").is(Enrolment.id(who.id(), course.id())));
    }

    private static Step requireStep(Course served, StepId step) {
        return served.step(step)
                .orElseThrow(() -> new IllegalArgumentException(
                        "No step " + step + " in " + served.id() + "@" + served.version()));
    }
}
