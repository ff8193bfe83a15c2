package org.kinshipready.site;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What someone typed or chose and sent after their session had ended. It goes with them through signing in, in the
 * bodies of forms and never in an address, and is given back only to its writer.
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

    /** The prefix of the other fields' names there. */
    public static final String CARRIED = "unsent.";

    /** Ten times as much as the longest form. It must have a limit, as text carried in a page is sent twice more. */
    private static final int LONGEST_IN_FORM = 100_000;

    /** Twice as much as the longest form. It is less, as anyone can start signing in and have this stored meanwhile. */
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

    /**
     * Whether there is room for it in the session of someone who hasn't signed in yet, beside what already waits there.
     */
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
        // Never what was written: a record's string form ends up in logs.
        return "Unsent";
    }
}
