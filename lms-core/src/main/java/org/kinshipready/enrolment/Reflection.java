package org.kinshipready.enrolment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kinshipready.content.StepId;
import org.kinshipready.people.PersonId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What somebody wrote for themselves: read by nobody else, in no log, no report and nobody else's export.
 *
 * @param id person, course and step
 * @param saveId of the save that brought this text: the same one sent again changes nothing, its time neither
 * @param savedAt when it arrived here
 * @param phoneAt when it was written, by the clock of the phone it waited on, or null where it didn't wait
 */
@Document("reflections")
public record Reflection(
        @Id String id,
        PersonId person,
        String course,
        StepId step,
        String text,
        String saveId,
        Instant savedAt,
        @Nullable Instant phoneAt) {

    /** How many characters it may have. */
    public static final int MAX_CHARACTERS = 10_000;

    static String id(PersonId person, String course, StepId step) {
        return person + ":" + course + ":" + step;
    }

    @Override
    public String toString() {
        // Never the text: a record's own words for itself end up in logs.
        return "Reflection[" + step + "]";
    }
}
