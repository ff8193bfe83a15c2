package org.kinshipready.enrolment;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.Version;
import org.kinshipready.people.PersonId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The fact that a person completed a course: written once, never changed.
 *
 * @param id person, course, major version and round
 * @param version the exact version that was shown when the last step was finished
 * @param at when the last step was finished, not when this was written
 */
@Document("completions")
public record Completion(
        @Id String id, PersonId person, String course, Pathway pathway, Version version, int round, Instant at) {

    static Completion of(Enrolment enrolment, Completed completed) {
        return new Completion(
                id(enrolment, completed.version().major(), enrolment.round()),
                enrolment.person(),
                enrolment.course(),
                enrolment.pathway(),
                completed.version(),
                enrolment.round(),
                completed.at());
    }

    /** The ids of all rounds. Neither rounds nor major versions ever go down. */
    static List<String> ids(Enrolment enrolment) {
        return IntStream.rangeClosed(1, enrolment.round())
                .boxed()
                .flatMap(round -> ids(enrolment, round))
                .toList();
    }

    /** The possible ids of the present round: until it is completed, its major version isn't known. */
    static List<String> idsOfRound(Enrolment enrolment) {
        return ids(enrolment, enrolment.round()).toList();
    }

    private static Stream<String> ids(Enrolment enrolment, int round) {
        return IntStream.rangeClosed(0, enrolment.version().major()).mapToObj(major -> id(enrolment, major, round));
    }

    private static String id(Enrolment enrolment, int major, int round) {
        return enrolment.id() + ":" + major + ":" + round;
    }
}
