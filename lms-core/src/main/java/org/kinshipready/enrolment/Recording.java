package org.kinshipready.enrolment;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kinshipready.arrivals.Arrivals;
import org.kinshipready.arrivals.Change;
import org.kinshipready.arrivals.Outcome;
import org.kinshipready.arrivals.SaveId;
import org.kinshipready.content.Course;
import org.kinshipready.content.Step;
import org.kinshipready.content.StepId;
import org.kinshipready.people.SignedIn;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;

/**
 * Records what a learner does in a course.
 *
 * <p>Every action is one compare-and-set on the enrolment's revision, which can be repeated without harm; the first one
 * enrols. Anything done in a round that a renewal has since ended is kept as a {@link LatePress} and counts for
 * nothing.
 */
@Service
public class Recording {

    private static final FindAndModifyOptions UPDATE =
            FindAndModifyOptions.options().returnNew(true);

    /** A try only fails if the same learner did something else in this course in the meantime. */
    private static final int TRIES = 100;

    /** A renewal can only make late what was pressed in an evening or two without a signal. */
    private static final int MOST_LATE = 500;

    private final MongoOperations mongo;
    private final Enrolments enrolments;

    Recording(MongoOperations mongo, Enrolments enrolments) {
        this.mongo = mongo;
        this.enrolments = enrolments;
    }

    /** The enrolment afterwards, and what became of the action. */
    public record Recorded(Enrolment enrolment, Outcome outcome) {

        /** Whether it was done in a round that a renewal has since ended, and so counts for nothing. */
        public boolean ofAnEarlierRound(Given given) {
            return given.isOfAnEarlierRound(enrolment);
        }
    }

    /** What a rule makes of an enrolment: a write, or none where nothing changes. */
    private record Ruling(@Nullable Update update, Outcome outcome) {

        static final Ruling NOTHING = new Ruling(null, Outcome.NOTHING_NEW);
    }

    /** As {@link #finish(SignedIn, Course, StepId, Given)}, done now. */
    public Enrolment finish(SignedIn who, Course served, StepId step) {
        return finish(who, served, step, Given.now()).enrolment();
    }

    /**
     * Ticks a step. If it is pressed twice, or a press arrives late, the earliest time stays.
     *
     * @param served the version that the step was shown in
     * @throws IllegalArgumentException if that version has no such step, or it is a quiz or a scenario, which only an
     *     answer finishes
     */
    public Recorded finish(SignedIn who, Course served, StepId step, Given given) {
        switch (requireStep(served, step)) {
            case Step.Quiz quiz -> throw new IllegalArgumentException("A quiz is finished by its answers: " + step);
            case Step.Scenario scenario ->
                throw new IllegalArgumentException("A scenario is finished by a choice: " + step);
            case Step.Page page -> {}
            case Step.Checklist checklist -> {}
            case Step.Reflection reflection -> {}
        }
        return completing(served, change(who, served, enrolment -> {
            if (given.isOfAnEarlierRound(enrolment)) {
                return late(enrolment, step, "finish", Map.of(), given);
            }
            Update tick = acting(who, served, step, enrolment, given).min("ticks." + step, enrolments.now());
            if (given.phoneAt() != null) {
                tick.min("phoneTimes." + step, given.phoneAt());
            }
            return new Ruling(tick, Outcome.KEPT);
        }));
    }

    /**
     * Keeps a submission. One that finishes the quiz ticks its step too, and the first such submission is kept for
     * ever.
     *
     * @param finishes whether it reaches what the course asks for
     */
    public Recorded record(
            SignedIn who, Course served, StepId quiz, Submission submission, boolean finishes, Given given) {
        requireStep(served, quiz);
        return completing(served, change(who, served, enrolment -> {
            if (given.isOfAnEarlierRound(enrolment)) {
                return late(enrolment, quiz, "answer", texts(submission.chosen()), given);
            }
            QuizRecord.Next next = enrolment.quiz(quiz).handIn(submission, finishes, given.origin(), enrolments.now());
            return changed(next, acting(who, served, quiz, enrolment, given), enrolment, quiz, finishes, submission);
        }));
    }

    private static Ruling changed(
            QuizRecord.Next next,
            Update update,
            Enrolment before,
            StepId quiz,
            boolean finishes,
            Submission submission) {
        if (next.after().equals(before.quiz(quiz))) {
            return new Ruling(null, next.outcome());
        }
        update.set("answers." + quiz, next.after().answered());
        if (finishes) {
            update.min("ticks." + quiz, submission.at());
        }
        return new Ruling(unsent(update, quiz, next.after().unsent()), next.outcome());
    }

    private static Update unsent(Update update, StepId quiz, Arrivals<Map<String, List<Integer>>> unsent) {
        Optional<Map<String, List<Integer>>> chosen = unsent.what();
        if (chosen.isPresent()) {
            update.set("drafts." + quiz, chosen.get());
        } else {
            update.unset("drafts." + quiz);
        }
        return update.set("traces." + quiz, Trace.of(unsent));
    }

    /** Keeps what was chosen in a quiz so far, or sent with a question unanswered. */
    public Recorded save(SignedIn who, Course served, StepId quiz, Map<String, List<Integer>> chosen, Given given) {
        requireStep(served, quiz);
        return change(who, served, enrolment -> {
            if (given.isOfAnEarlierRound(enrolment)) {
                return late(enrolment, quiz, "save", texts(chosen), given);
            }
            QuizRecord before = enrolment.quiz(quiz);
            QuizRecord.Next next = before.save(chosen, given.origin(), enrolments.now());
            return next.after().equals(before)
                    ? new Ruling(null, next.outcome())
                    : new Ruling(
                            unsent(
                                    acting(who, served, quiz, enrolment, given),
                                    quiz,
                                    next.after().unsent()),
                            next.outcome());
        });
    }

    /** Deletes answers that arrived too late to replace others. */
    public void letGo(SignedIn who, Course served, StepId quiz, SaveId unwanted) {
        change(who, served, enrolment -> {
            Change<Map<String, List<Integer>>> change = enrolment.unsent(quiz).letGo(unwanted);
            return change.outcome() == Outcome.NOTHING_NEW
                    ? Ruling.NOTHING
                    : new Ruling(unsent(shown(who, served), quiz, change.after()), change.outcome());
        });
    }

    /**
     * Notes that a choice of a scenario was seen. One that finishes the scenario ticks its step too.
     *
     * @param finishes whether it is what the course asks for
     */
    public Recorded choose(SignedIn who, Course served, StepId scenario, String choice, boolean finishes, Given given) {
        requireStep(served, scenario);
        return completing(served, change(who, served, enrolment -> {
            if (given.isOfAnEarlierRound(enrolment)) {
                return late(enrolment, scenario, "choose", Map.of("choice", List.of(choice)), given);
            }
            Update seen = acting(who, served, scenario, enrolment, given).addToSet("choices." + scenario, choice);
            if (finishes) {
                seen.min("ticks." + scenario, enrolments.now());
            }
            return new Ruling(seen, Outcome.KEPT);
        }));
    }

    /**
     * Skips a module, which costs the learner nothing. If it is pressed twice, the earliest time stays.
     *
     * @throws IllegalArgumentException if that version has no such module, or it can't be skipped
     */
    public Enrolment skip(SignedIn who, Course served, String module) {
        if (served.module(module).filter(served::skippable).isEmpty()) {
            throw new IllegalArgumentException(module + " can't be left out of " + served.id());
        }
        return completing(
                        served,
                        change(
                                who,
                                served,
                                _enrolment -> new Ruling(
                                        shown(who, served).min("skipped." + module, enrolments.now()), Outcome.KEPT)))
                .enrolment();
    }

    /** Puts a skipped module back. */
    public void unskip(SignedIn who, Course served, String module) {
        if (served.module(module).isPresent()) {
            mongo.updateFirst(
                    Enrolments.byId(who, served),
                    new Update()
                            .unset("skipped." + module)
                            .set("served", served.version())
                            .inc("revision", 1),
                    Enrolment.class);
        }
    }

    /**
     * Ticks or unticks the things of a checklist that were touched. Things that were already ticked keep their time,
     * and things that changed after the page was made stay as they are.
     */
    public Recorded check(SignedIn who, Course served, StepId checklist, Ticks ticks, Given given) {
        if (!(requireStep(served, checklist) instanceof Step.Checklist list)) {
            throw new IllegalArgumentException("Nothing can be ticked off in " + checklist);
        }
        Set<String> keys = list.items().stream().map(Step.Checklist.Item::key).collect(Collectors.toSet());
        return change(who, served, enrolment -> {
            if (given.isOfAnEarlierRound(enrolment)) {
                return late(enrolment, checklist, "tick", texts(ticks), given);
            }
            Update update = acting(who, served, checklist, enrolment, given);
            Instant now = enrolments.now();
            boolean[] changes = {false};
            ticks.touched().forEach((key, touch) -> {
                if (keys.contains(key)) {
                    enrolment.thing(checklist, key).after(touch, given.origin()).ifPresent(after -> {
                        changes[0] = true;
                        update.set("things." + checklist + "." + key, after);
                        if (after.ticked()) {
                            update.set("checked." + checklist + "." + key, now);
                        } else {
                            update.unset("checked." + checklist + "." + key);
                        }
                    });
                }
            });
            return changes[0] ? new Ruling(update, Outcome.KEPT) : Ruling.NOTHING;
        });
    }

    /** Keeps a late action once, whatever it was; a repeat does nothing. */
    private Ruling late(Enrolment enrolment, StepId step, String kind, Map<String, List<String>> what, Given given) {
        LatePress press = new LatePress(given.origin().id(), step, kind, what, enrolments.now(), given.phoneAt());
        boolean known = enrolment.late().stream()
                .anyMatch(one -> one.id().equals(press.id())
                        && one.step().equals(step)
                        && one.kind().equals(kind)
                        && one.what().equals(what));
        return known || enrolment.late().size() >= MOST_LATE
                ? Ruling.NOTHING
                : new Ruling(new Update().push("late", press).inc("revision", 1), Outcome.KEPT);
    }

    private static Map<String, List<String>> texts(Map<String, List<Integer>> chosen) {
        return chosen.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> one.getValue().stream().map(String::valueOf).toList()));
    }

    private static Map<String, List<String>> texts(Ticks ticks) {
        return ticks.touched().entrySet().stream()
                .collect(Collectors.groupingBy(
                        one -> one.getValue().on() ? "on" : "off",
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    }

    /** One write, made only if nothing was done since the enrolment was read; otherwise the rule is asked again. */
    private Recorded change(SignedIn who, Course served, Function<Enrolment, Ruling> rule) {
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<Enrolment> stored = enrolments.find(who, served.id());
            Enrolment before = stored.orElseGet(() -> Enrolment.blank(who.id(), served, enrolments.now()));
            Ruling ruling = rule.apply(before);
            if (ruling.update() == null) {
                return new Recorded(stored.orElseGet(() -> enrolments.start(who, served)), ruling.outcome());
            }
            Enrolment after = stored.isPresent()
                    ? mongo.findAndModify(Enrolments.unchanged(before), ruling.update(), UPDATE, Enrolment.class)
                    : inserted(who, served, ruling.update());
            if (after != null) {
                return new Recorded(after, ruling.outcome());
            }
        }
        throw Enrolments.changesAllTheTime();
    }

    private @Nullable Enrolment inserted(SignedIn who, Course served, Update update) {
        try {
            return enrolments.upsert(
                    Enrolments.byId(who, served).addCriteria(where("revision").exists(false)), update);
        } catch (DuplicateKeyException anotherWasFirst) {
            return null;
        }
    }

    private Recorded completing(Course served, Recorded recorded) {
        return new Recorded(enrolments.completing(recorded.enrolment(), served), recorded.outcome());
    }

    /** If something done later has already arrived, this one doesn't move the place where the learner continues. */
    private Update acting(SignedIn who, Course served, StepId step, Enrolment enrolment, Given given) {
        Instant now = enrolments.now();
        Instant phoneAt = given.phoneAt();
        Instant at = phoneAt == null || phoneAt.isAfter(now) ? now : phoneAt;
        Update acting = shown(who, served);
        return enrolment.isLast(at) ? acting.set("last", step).set("lastAt", at) : acting;
    }

    private Update shown(SignedIn who, Course served) {
        return enrolments.enrolling(who, served).set("served", served.version()).inc("revision", 1);
    }

    private static Step requireStep(Course served, StepId step) {
        return served.step(step)
                .orElseThrow(() -> new IllegalArgumentException(
                        "No step " + step + " in " + served.id() + "@" + served.version()));
    }
}
