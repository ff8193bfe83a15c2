package org.kinshipready.assessment.web;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinshipready.arrivals.SaveId;
import org.kinshipready.enrolment.Enrolment;
import org.springframework.util.MultiValueMap;

/**
 * What a step's form carries besides the reader's own input, so that a late save replaces nothing newer.
 *
 * @param form an id made along with the form: the same form sent twice is one save
 * @param from the save whose content the page shows, or null if it shows nothing yet
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
     * The marks of a form that comes back with its input: that input was made from what the form's own page showed.
     *
     * @param anew whether its reader has been told what is saved now
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
