package org.kinshipready.enrolment;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;

/**
 * What is kept of a quiz.
 *
 * @param latest the last submission
 * @param finished the submission that finished the step, or null
 * @param others those handed in on another page or device without knowing of the latest, oldest first
 */
public record Answered(Submission latest, @Nullable Submission finished, List<Submission> others) {

    private static final int MOST_OTHERS = 20;

    /** Also reads documents stored before there were others. */
    @PersistenceCreator
    public Answered(Submission latest, @Nullable Submission finished, @Nullable List<Submission> others) {
        this.latest = latest;
        this.finished = finished;
        this.others = others == null ? List.of() : List.copyOf(others);
    }

    public Answered(Submission latest, @Nullable Submission finished) {
        this(latest, finished, List.of());
    }

    /** Whether the same form has already been handed in with the same answers. */
    boolean has(Submission submission) {
        return all().anyMatch(submission::isSameAs);
    }

    Stream<Submission> all() {
        return Stream.concat(Stream.of(latest), Stream.concat(Stream.ofNullable(finished), others.stream()));
    }

    /** With a submission as the latest one. */
    Answered after(Submission submission, boolean finishes, boolean keepLatestBeside) {
        return new Answered(submission, finished(submission, finishes), keepLatestBeside ? withOther(latest) : others);
    }

    /** With a submission that came too late to be the latest. */
    Answered beside(Submission late, boolean finishes) {
        return new Answered(latest, finished(late, finishes), withOther(late));
    }

    private @Nullable Submission finished(Submission submission, boolean finishes) {
        return finished == null && finishes ? submission : finished;
    }

    private List<Submission> withOther(Submission other) {
        List<Submission> all = Stream.concat(others.stream(), Stream.of(other)).toList();
        return all.subList(Math.max(0, all.size() - MOST_OTHERS), all.size());
    }
}
