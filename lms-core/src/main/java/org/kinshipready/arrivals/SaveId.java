package org.kinshipready.arrivals;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Identifies a save.
 *
 * @param form made with each form that is shown, so that the saves of one page belong together
 * @param number grows with each save of a form that a script sends; 0 where the browser itself sent it
 */
public record SaveId(String form, long number) {

    /** Stands for anything stored before saves had ids. */
    public static final SaveId UNKNOWN = new SaveId("unknown", 0);

    private static final Pattern TEXT = Pattern.compile("([0-9A-Za-z-]{1,64})\\.(\\d{1,15})");

    /** The reverse of {@link #toString}; empty for anything else. */
    public static Optional<SaveId> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new SaveId(parts.group(1), Long.parseLong(parts.group(2))))
                : Optional.empty();
    }

    boolean isOfForm(SaveId other) {
        return form.equals(other.form);
    }

    @Override
    public String toString() {
        return form + "." + number;
    }
}
