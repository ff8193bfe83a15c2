package org.kinshipready.enrolment;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did to the things of a checklist: only the things they touched, by key.
 *
 * @param touched whether each thing is ticked now, and what its page knew about it
 */
public record Ticks(Map<String, Touch> touched) {

    /**
     * One thing that was ticked or unticked.
     *
     * @param changes how often it had changed when its page was made, or null where the page didn't say
     */
    public record Touch(boolean on, @Nullable Integer changes) {}

    /** Ticks and unticks these things, whatever their page knew about them. */
    public static Ticks of(Set<String> on, Set<String> off) {
        Map<String, Touch> touched = new HashMap<>();
        off.forEach(key -> touched.put(key, new Touch(false, null)));
        on.forEach(key -> touched.put(key, new Touch(true, null)));
        return new Ticks(touched);
    }
}
