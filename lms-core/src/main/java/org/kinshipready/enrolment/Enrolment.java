package org.kinshipready.enrolment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kinshipready.arrivals.Arrival;
import org.kinshipready.arrivals.Arrivals;
import org.kinshipready.arrivals.SaveId;
import org.kinshipready.content.Course;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.StepId;
import org.kinshipready.content.Version;
import org.kinshipready.people.PersonId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A person in a course: the truth about what they did and when. Everything else about them in this course follows from
 * it.
 */
@Document("enrolments")
public final class Enrolment {

    @Id
    private final String id;

    private final PersonId person;
    private final String course;
    private final Pathway pathway;
    private final Version version;
    private final Version served;
    private final int round;
    private final Instant startedAt;
    private final Map<String, Instant> ticks;
    private final Map<String, Answered> answers;
    private final Map<String, Map<String, List<Integer>>> drafts;
    private final Map<String, List<String>> choices;
    private final Map<String, Map<String, Instant>> checked;
    private final Map<String, Instant> skipped;
    private final @Nullable StepId last;
    private final @Nullable Instant lastAt;
    private final @Nullable Instant movedAt;
    private final @Nullable Version stayedBefore;
    private final @Nullable Completed completed;
    private final @Nullable Integer revision;
    private final Map<String, Trace> traces;
    private final Map<String, Map<String, Thing>> things;
    private final List<LatePress> late;

    Enrolment(
            String id,
            PersonId person,
            String course,
            Pathway pathway,
            Version version,
            Version served,
            int round,
            Instant startedAt,
            @Nullable Map<String, Instant> ticks,
            @Nullable Map<String, Answered> answers,
            @Nullable Map<String, Map<String, List<Integer>>> drafts,
            @Nullable Map<String, List<String>> choices,
            @Nullable Map<String, Map<String, Instant>> checked,
            @Nullable Map<String, Instant> skipped,
            @Nullable StepId last,
            @Nullable Instant lastAt,
            @Nullable Instant movedAt,
            @Nullable Version stayedBefore,
            @Nullable Completed completed,
            @Nullable Integer revision,
            @Nullable Map<String, Trace> traces,
            @Nullable Map<String, Map<String, Thing>> things,
            @Nullable List<LatePress> late) {
        this.id = id;
        this.person = person;
        this.course = course;
        this.pathway = pathway;
        this.version = version;
        this.served = served;
        this.round = round;
        this.startedAt = startedAt;
        this.ticks = ticks == null ? Map.of() : ticks;
        this.answers = answers == null ? Map.of() : answers;
        this.drafts = drafts == null ? Map.of() : drafts;
        this.choices = choices == null ? Map.of() : choices;
        this.checked = checked == null ? Map.of() : checked;
        this.skipped = skipped == null ? Map.of() : skipped;
        this.last = last;
        this.lastAt = lastAt;
        this.movedAt = movedAt;
        this.stayedBefore = stayedBefore;
        this.completed = completed;
        this.revision = revision;
        this.traces = traces == null ? Map.of() : traces;
        this.things = things == null ? Map.of() : things;
        this.late = late == null ? List.of() : late;
    }

    /** An enrolment before anything was done; nothing is stored yet. */
    static Enrolment blank(PersonId person, Course course, Instant now) {
        return new Enrolment(
                id(person, course.id()),
                person,
                course.id(),
                course.pathway(),
                course.version(),
                course.version(),
                1,
                now,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static String id(PersonId person, String course) {
        return person + ":" + course;
    }

    /** Person and course. */
    String id() {
        return id;
    }

    public PersonId person() {
        return person;
    }

    public String course() {
        return course;
    }

    public Pathway pathway() {
        return pathway;
    }

    /** The version it started on or moved to. */
    public Version version() {
        return version;
    }

    /** The exact version that was shown when something was last done. */
    Version served() {
        return served;
    }

    /** Counted from 1; a renewal starts a new round. */
    public int round() {
        return round;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public boolean finished(StepId step) {
        return ticks.containsKey(step.toString());
    }

    /** When a step was finished: the earliest time that was ever recorded for it. */
    public Optional<Instant> finishedAt(StepId step) {
        return Optional.ofNullable(ticks.get(step.toString()));
    }

    /** Whether anything was finished or answered yet. */
    public boolean begun() {
        return !ticks.isEmpty()
                || !answers.isEmpty()
                || drafts.values().stream().anyMatch(draft -> !draft.isEmpty())
                || !choices.isEmpty()
                || checked.values().stream().anyMatch(things -> !things.isEmpty());
    }

    public Optional<Answered> answered(StepId quiz) {
        return Optional.ofNullable(answers.get(quiz.toString()));
    }

    /** The choices in a quiz that was sent with questions unanswered; empty if there are none. */
    public Map<String, List<Integer>> draft(StepId quiz) {
        return drafts.getOrDefault(quiz.toString(), Map.of());
    }

    /**
     * The answers to a quiz that aren't handed in: the current ones, and those that arrived too late to replace them.
     */
    public Arrivals<Map<String, List<Integer>>> unsent(StepId quiz) {
        Map<String, List<Integer>> chosen = drafts.get(quiz.toString());
        Trace trace = traces.get(quiz.toString());
        if (trace != null) {
            return trace.with(chosen);
        }
        // Stored before saves had ids.
        if (chosen != null) {
            return new Arrivals<>(new Arrival<>(SaveId.UNKNOWN, chosen, startedAt, null), List.of(), List.of());
        }
        return answered(quiz).map(Answered::latest).map(Enrolment::handedIn).orElseGet(Arrivals::none);
    }

    private static Arrivals<Map<String, List<Integer>>> handedIn(Submission latest) {
        SaveId id = new SaveId(latest.formId(), 0);
        return new Arrivals<>(new Arrival<>(id, null, latest.at(), latest.phoneAt()), List.of(), List.of(id));
    }

    QuizRecord quiz(StepId quiz) {
        return new QuizRecord(answers.get(quiz.toString()), unsent(quiz));
    }

    /** The ids of the choices of a scenario that were seen, in the order they were seen. */
    public List<String> chosen(StepId scenario) {
        return choices.getOrDefault(scenario.toString(), List.of());
    }

    /** The keys of the things ticked off in a checklist. */
    public Set<String> checked(StepId checklist) {
        return checked.getOrDefault(checklist.toString(), Map.of()).keySet();
    }

    /** How often a thing in a checklist was ticked or unticked: odd while it is ticked. */
    public int changes(StepId checklist, String key) {
        return thing(checklist, key).changes();
    }

    Thing thing(StepId checklist, String key) {
        Thing known = things.getOrDefault(checklist.toString(), Map.of()).get(key);
        // Stored before changes were counted, so only the tick itself tells us anything.
        return known != null ? known : new Thing(checked(checklist).contains(key) ? 1 : 0, null);
    }

    /** When a module was skipped, if it was. */
    Optional<Instant> skippedAt(String module) {
        return Optional.ofNullable(skipped.get(module));
    }

    /** When the learner last moved to another version, if they ever did. */
    Optional<Instant> movedAt() {
        return Optional.ofNullable(movedAt);
    }

    /** The last version that the learner was offered and turned down, if there was one. */
    public Optional<Version> stayedBefore() {
        return Optional.ofNullable(stayedBefore);
    }

    /**
     * Whether something done at this time is later than everything before it, going by the clocks of the phones it
     * waited on.
     */
    boolean isLast(Instant at) {
        return lastAt == null || !at.isBefore(lastAt);
    }

    /** What was done before a renewal but arrived after it. */
    List<LatePress> late() {
        return late;
    }

    /** The step that something was last done on. */
    public Optional<StepId> last() {
        return Optional.ofNullable(last);
    }

    /** Present if this round is completed; also empty for a round completed before enrolments noted this. */
    Optional<Completed> completed() {
        return Optional.ofNullable(completed);
    }

    /**
     * Goes up with each write, so that a write can depend on everything it was computed from; null if no write has
     * counted yet.
     */
    @Nullable
    Integer revision() {
        return revision;
    }

    Enrolment completed(Completed now) {
        return next(version, served, movedAt, stayedBefore, now);
    }

    Enrolment moved(Version to, Instant now) {
        return next(to, to, now, stayedBefore, completed);
    }

    Enrolment stayed(Version offered) {
        return next(version, served, movedAt, offered, completed);
    }

    private Enrolment next(
            Version inVersion,
            Version shown,
            @Nullable Instant lastMoved,
            @Nullable Version turnedDown,
            @Nullable Completed done) {
        return new Enrolment(
                id,
                person,
                course,
                pathway,
                inVersion,
                shown,
                round,
                startedAt,
                ticks,
                answers,
                drafts,
                choices,
                checked,
                skipped,
                last,
                lastAt,
                lastMoved,
                turnedDown,
                done,
                revision == null ? 1 : revision + 1,
                traces,
                things,
                late);
    }
}
