package org.kinshipready.assessment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kinshipready.people.SignedIn;

/**
 * How a step's form came here: from the page itself, or from a script that kept it until there was a signal.
 *
 * @param id of this save: the same one again is the same save
 * @param byScript whether a script waits for a short answer instead of a page
 * @param phoneAt when the phone says it was, where it waited there
 */
record Sent(String id, boolean byScript, @Nullable Instant phoneAt) {

    /** What a script says about a save: whose it is, and when it was made by the phone's clock, in milliseconds. */
    static final String FOR = "Save-For";

    static final String TIME = "Save-Time";
    /** What a script is told: where a browser would be led. */
    static final String NEXT = "Save-Next";

    private static final String ID = "[0-9a-f-]{36}";
    private static final long YEAR_2100 = 4_102_444_800_000L;

    /** @param formId as the form carries it; whatever else comes as one would tie unrelated saves together */
    static Sent of(HttpServletRequest request, @Nullable String formId) {
        return new Sent(
                Optional.ofNullable(formId)
                        .filter(given -> given.matches(ID))
                        .orElseGet(() -> UUID.randomUUID().toString()),
                request.getHeader(FOR) != null,
                time(request.getHeader(TIME)).orElse(null));
    }

    private static Optional<Instant> time(@Nullable String milliseconds) {
        return Optional.ofNullable(milliseconds)
                .filter(given -> given.matches("\\d{1,13}"))
                .map(Long::parseLong)
                .filter(given -> given < YEAR_2100)
                .map(Instant::ofEpochMilli);
    }

    /** Whether it belongs to somebody else than whoever is signed in now, on a phone that several people use. */
    static boolean isForAnother(HttpServletRequest request, SignedIn who) {
        String owner = request.getHeader(FOR);
        return owner != null && !owner.equals(who.id().phoneKey());
    }
}
