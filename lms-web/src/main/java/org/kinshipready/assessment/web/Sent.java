package org.kinshipready.assessment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinshipready.arrivals.Origin;
import org.kinshipready.arrivals.SaveId;
import org.kinshipready.enrolment.Given;
import org.kinshipready.people.SignedIn;
import org.springframework.util.MultiValueMap;

/**
 * How a step's form got here: from the page itself, or from a script that kept it until there was a signal.
 *
 * @param given which save it is, and what it was made from
 * @param byScript whether a script waits for a short answer instead of a page
 */
record Sent(Given given, boolean byScript) {

    /** What a script says about a save: whose it is, and when the phone's clock says it was made, in milliseconds. */
    static final String FOR = "Save-For";

    static final String TIME = "Save-Time";
    /**
     * What a script is told: where a browser would be redirected, and what became of a save that didn't take effect.
     */
    static final String NEXT = "Save-Next";

    static final String BECAME = "Save-Became";

    /** Fields of a form: its id, the number of this save of it, the save that its page showed, and the round. */
    static final String FORM = "form";

    static final String NUMBER = "made";
    static final String FROM = "made-from";
    static final String ROUND = "round";

    private static final String ID = "[0-9a-f-]{36}";
    private static final long YEAR_2100 = 4_102_444_800_000L;

    static Sent of(HttpServletRequest request, MultiValueMap<String, String> form) {
        // An id of any other form could tie unrelated saves together.
        String id = Optional.ofNullable(form.getFirst(FORM))
                .filter(given -> given.matches(ID))
                .orElseGet(() -> UUID.randomUUID().toString());
        SaveId save = new SaveId(id, number(form.getFirst(NUMBER)).orElse(0L));
        SaveId from =
                Optional.ofNullable(form.getFirst(FROM)).flatMap(SaveId::parse).orElse(null);
        Instant phoneAt = number(request.getHeader(TIME))
                .filter(given -> given < YEAR_2100)
                .map(Instant::ofEpochMilli)
                .orElse(null);
        return new Sent(
                new Given(new Origin(save, from, phoneAt), round(form).orElse(null)), request.getHeader(FOR) != null);
    }

    static Optional<Integer> round(MultiValueMap<String, String> form) {
        return number(form.getFirst(ROUND)).filter(given -> given < 10_000).map(Long::intValue);
    }

    private static Optional<Long> number(@Nullable String digits) {
        return Optional.ofNullable(digits)
                .filter(given -> given.matches("\\d{1,13}"))
                .map(Long::parseLong);
    }

    /** Whether it belongs to someone other than the person signed in now, on a phone that several people use. */
    static boolean isForAnother(HttpServletRequest request, SignedIn who) {
        String owner = request.getHeader(FOR);
        return owner != null && !owner.equals(who.id().phoneKey());
    }
}
