package org.kinshipready.site;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed or chose and sent when their session had ended. It goes with them through signing in, in the bodies
 * of forms and never in an address, and is given back to its writer alone.
 *
 * @param address of the page that it belongs on
 * @param writer what the writer's phone knows them by, or null where the form didn't say
 * @param fields of the form, as {@link UnsentForm} names them
 */
public record Unsent(String address, @Nullable String writer, Map<String, List<String>> fields) {

    /** The field of a form that says whose it is. */
    public static final String WRITER = "writer";

    /** The same in the form of the sign-in page, which has fields of its own. */
    public static final String CARRIED_WRITER = "unsent-writer";

    /** What the names of the other fields begin with there. */
    public static final String CARRIED = "unsent.";

    /** Ten times what the longest form takes: what is carried in a page is sent twice more. */
    private static final int LONGEST_IN_FORM = 100_000;

    /** Twice what the longest form takes: anybody can have a session made by signing in, and it holds this meanwhile. */
    private static final int LONGEST_IN_SESSION = 20_000;

    public Unsent {
        fields = Map.copyOf(fields);
    }

    public boolean isBy(String phoneKey) {
        return phoneKey.equals(writer);
    }

    /** Whether the form of the sign-in page can carry it to its writer. */
    public boolean fitsForm() {
        return writer != null && length() <= LONGEST_IN_FORM;
    }

    /** Whether it may wait in the session of somebody who hasn't signed in yet, beside what waits there already. */
    public boolean fitsSession(List<Unsent> waiting) {
        int others = waiting.stream()
                .filter(other -> !other.address.equals(address))
                .mapToInt(Unsent::length)
                .sum();
        return writer != null && others + length() <= LONGEST_IN_SESSION;
    }

    int length() {
        return fields.entrySet().stream()
                .flatMap(field ->
                        field.getValue().stream().map(value -> field.getKey().length() + value.length()))
                .mapToInt(Integer::intValue)
                .sum();
    }

    @Override
    public String toString() {
        // Never what was written: a record's own words for itself end up in logs.
        return "Unsent";
    }
}
