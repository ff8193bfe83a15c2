package org.kinshipready.enrolment;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kinshipready.content.Course;
import org.kinshipready.content.Step;
import org.kinshipready.content.StepId;
import org.kinshipready.people.SignedIn;
import org.kinshipready.storage.Upsert;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;

/**
 * Keeps what a learner does in a course.
 *
 * <p>Every action is one atomic write to one document that can be repeated without harm; the first one enrols.
 */
@Service
public class Recording {

    private static final FindAndModifyOptions UPDATE =
            FindAndModifyOptions.options().returnNew(true);

    private final MongoOperations mongo;
    private final Enrolments enrolments;

    Recording(MongoOperations mongo, Enrolments enrolments) {
        this.mongo = mongo;
        this.enrolments = enrolments;
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
        Update tick = acting(who, served, step).min("ticks." + step, enrolments.now());
        if (phoneAt != null) {
            tick.min("phoneTimes." + step, phoneAt);
        }
        return enrolments.completing(
                Upsert.retried(() -> enrolments.upsert(Enrolments.byId(who, served), tick)), served);
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
        return enrolments.completing(enrolment, served);
    }

    private Enrolment recordFinishing(SignedIn who, Course served, StepId quiz, Submission submission) {
        String answer = "answers." + quiz;
        Query notFinishedYet = Enrolments.byId(who, served)
                .addCriteria(where(answer + ".finished").exists(false));
        Update finish = acting(who, served, quiz)
                .set(answer, new Answered(submission, submission))
                .min("ticks." + quiz, submission.at())
                .unset("drafts." + quiz);
        try {
            return enrolments.upsert(notFinishedYet, finish);
        } catch (DuplicateKeyException finishedOrJustEnrolled) {
            Enrolment updated = update(notFinishedYet, finish);
            return updated != null ? updated : recordLatest(who, served, quiz, submission);
        }
    }

    private Enrolment recordLatest(SignedIn who, Course served, StepId quiz, Submission submission) {
        String answer = "answers." + quiz;
        String latest = answer + ".latest";
        // The same form sent again keeps the time of its first arrival; gone back to and answered otherwise, it is new.
        Query notThisOne = Enrolments.byId(who, served)
                .addCriteria(
                        new Criteria().norOperator(same(latest, submission), same(answer + ".finished", submission)));
        Update replace = acting(who, served, quiz).set(latest, submission).unset("drafts." + quiz);
        try {
            return enrolments.upsert(notThisOne, replace);
        } catch (DuplicateKeyException sentBeforeOrJustEnrolled) {
            Enrolment updated = update(notThisOne, replace);
            return updated != null ? updated : enrolments.find(who, served.id()).orElseThrow();
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
            seen.min("ticks." + scenario, enrolments.now());
        }
        return enrolments.completing(
                Upsert.retried(() -> enrolments.upsert(Enrolments.byId(who, served), seen)), served);
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
        Update skip = enrolments
                .enrolling(who, served)
                .min("skipped." + module, enrolments.now())
                .set("served", served.version())
                .inc("revision", 1);
        return enrolments.completing(
                Upsert.retried(() -> enrolments.upsert(Enrolments.byId(who, served), skip)), served);
    }

    /** Takes back that a module was left out. */
    public void unskip(SignedIn who, Course served, String module) {
        if (served.module(module).isPresent()) {
            update(
                    Enrolments.byId(who, served),
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
        Instant now = enrolments.now();
        for (Step.Checklist.Item item : list.items()) {
            String thing = "checked." + checklist + "." + item.key();
            if (on.contains(item.key())) {
                ticks.min(thing, now);
            } else if (off.contains(item.key())) {
                ticks.unset(thing);
            }
        }
        return Upsert.retried(() -> enrolments.upsert(Enrolments.byId(who, served), ticks));
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
        Query notAnsweredSince = Enrolments.byId(who, served)
                .addCriteria(where("answers." + quiz + ".latest.formId").ne(formId));
        Update draft = acting(who, served, quiz).set("drafts." + quiz, chosen);
        try {
            return enrolments.upsert(notAnsweredSince, draft);
        } catch (DuplicateKeyException answeredOrJustEnrolled) {
            Enrolment updated = update(notAnsweredSince, draft);
            return updated != null ? updated : enrolments.find(who, served.id()).orElseThrow();
        }
    }

    private @Nullable Enrolment update(Query query, Update update) {
        return mongo.findAndModify(query, update, UPDATE, Enrolment.class);
    }

    private Update acting(SignedIn who, Course served, StepId step) {
        return enrolments
                .enrolling(who, served)
                .set("last", step)
                .set("served", served.version())
                .inc("revision", 1);
    }

    private static Step requireStep(Course served, StepId step) {
        return served.step(step)
                .orElseThrow(() -> new IllegalArgumentException(
                        "No step " + step + " in " + served.id() + "@" + served.version()));
    }
}
