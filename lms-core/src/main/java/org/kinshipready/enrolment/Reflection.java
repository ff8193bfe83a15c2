package org.kinshipready.enrolment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinshipready.arrivals.Arrival;
import org.kinshipready.arrivals.Arrivals;
import org.kinshipready.arrivals.SaveId;
import org.kinshipready.content.StepId;
import org.kinshipready.people.PersonId;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What somebody wrote for themselves: read by nobody else, in no log, no report and nobody else's export.
 *
 * <p>A deleted text leaves a mark, but none of its words, so that nothing arriving later can bring it back.
 */
@Document("reflections")
public final class Reflection {

    /** How many characters it may have. */
    public static final int MAX_CHARACTERS = 10_000;

    @Id
    private final String id;

    private final PersonId person;
    private final String course;
    private final StepId step;
    private final int revision;
    private final @Nullable String text;
    private final @Nullable String saveId;
    private final long saveNumber;
    private final @Nullable Instant savedAt;
    private final @Nullable Instant phoneAt;
    private final List<Late> beside;
    private final List<SaveId> seen;

    /** A text that arrived too late to replace the current one. */
    record Late(
            String text,
            String saveId,
            long saveNumber,
            Instant savedAt,
            @Nullable Instant phoneAt) {

        @Override
        public String toString() {
            return "Late";
        }
    }

    @PersistenceCreator
    Reflection(
            String id,
            PersonId person,
            String course,
            StepId step,
            @Nullable Integer revision,
            @Nullable String text,
            @Nullable String saveId,
            @Nullable Long saveNumber,
            @Nullable Instant savedAt,
            @Nullable Instant phoneAt,
            @Nullable List<Late> beside,
            @Nullable List<SaveId> seen) {
        this.id = id;
        this.person = person;
        this.course = course;
        this.step = step;
        // Before revisions and saves were counted there was neither.
        this.revision = revision == null ? 0 : revision;
        this.text = text;
        this.saveId = saveId;
        this.saveNumber = saveNumber == null ? 0 : saveNumber;
        this.savedAt = savedAt;
        this.phoneAt = phoneAt;
        this.beside = beside == null ? List.of() : beside;
        this.seen = seen != null ? seen : saveId == null ? List.of() : List.of(new SaveId(saveId, this.saveNumber));
    }

    static Reflection of(PersonId person, String course, StepId step, int revision, Arrivals<String> arrivals) {
        Arrival<String> current = arrivals.current();
        return new Reflection(
                id(person, course, step),
                person,
                course,
                step,
                revision,
                current == null ? null : current.what(),
                current == null ? null : current.id().form(),
                current == null ? 0L : current.id().number(),
                current == null ? null : current.at(),
                current == null ? null : current.phoneAt(),
                arrivals.beside().stream().map(Reflection::late).toList(),
                arrivals.seen());
    }

    private static Late late(Arrival<String> arrival) {
        return new Late(
                String.valueOf(arrival.what()),
                arrival.id().form(),
                arrival.id().number(),
                arrival.at(),
                arrival.phoneAt());
    }

    static String id(PersonId person, String course, StepId step) {
        return person + ":" + course + ":" + step;
    }

    String id() {
        return id;
    }

    public PersonId person() {
        return person;
    }

    public String course() {
        return course;
    }

    /** Counted up by each change. */
    int revision() {
        return revision;
    }

    /** The current text, and those kept beside it. */
    public Arrivals<String> arrivals() {
        return new Arrivals<>(
                saveId == null || savedAt == null
                        ? null
                        : new Arrival<>(new SaveId(saveId, saveNumber), text, savedAt, phoneAt),
                beside.stream()
                        .map(late -> new Arrival<>(
                                new SaveId(late.saveId, late.saveNumber), late.text, late.savedAt, late.phoneAt))
                        .toList(),
                seen);
    }

    @Override
    public String toString() {
        // Never the text, because the result of toString ends up in logs.
        return "Reflection[" + step + "]";
    }
}
