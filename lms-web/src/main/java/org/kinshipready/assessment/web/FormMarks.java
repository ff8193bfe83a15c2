package org.kinshipready.assessment.web;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinshipready.arrivals.SaveId;
import org.kinshipready.enrolment.Enrolment;
import org.springframework.util.MultiValueMap;

/**
 * What a step's form carries besides what its reader gives, so that what arrives late replaces nothing newer.
 *
 * @param form made with the form: the same one, sent twice, is one save
 * @param from the save that made what the page shows, or null where it shows nothing yet
 * @param round of the course that the page is of
 */
public record FormMarks(String form, @Nullable SaveId from, int round) {

    static FormMarks of(Optional<Enrolment> enrolment, @Nullable SaveId from) {
        return new FormMarks(
                UUID.randomUUID().toString(),
                from,
                enrolment.map(Enrolment::round).orElse(1));
    }

    /**
     * Those of a form that comes back with what was given in it: it was made from what its own page showed.
     *
     * @param anew whether its reader was told what stands now
     */
    FormMarks orOf(MultiValueMap<String, String> entered, boolean anew) {
        String madeFrom = entered.getFirst(Sent.FROM);
        return madeFrom == null || anew
                ? this
                : new FormMarks(
                        form,
                        SaveId.parse(madeFrom).orElse(null),
                        Sent.round(entered).orElse(round));
    }
}
