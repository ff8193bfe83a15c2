package org.kinshipready.assessment.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kinshipready.content.StepId;
import org.kinshipready.enrolment.Enrolment;
import org.kinshipready.enrolment.Ticks;
import org.springframework.util.MultiValueMap;

/**
 * The fields of a checklist's form: which items are ticked, and how often each item shown had changed by then.
 *
 * <p>A script says which items were touched. Without one, an item counts as touched if its tick differs from what the
 * page showed.
 */
final class TickFields {

    static final String DONE = "done";
    static final String SHOWN = "shown";
    static final String TOUCHED = "touched";

    private static final Pattern SHOWN_THING = Pattern.compile("([0-9a-f]{16})\\.(\\d{1,6})");

    private TickFields() {}

    /** An item as a page shows it: its key, and how often it has changed. */
    static String shown(@Nullable Enrolment enrolment, StepId list, String key) {
        return key + "." + (enrolment == null ? 0 : enrolment.changes(list, key));
    }

    static Ticks of(MultiValueMap<String, String> form) {
        Set<String> done = Set.copyOf(form.getOrDefault(DONE, List.of()));
        List<String> touched = form.get(TOUCHED);
        Map<String, Ticks.Touch> touches = new HashMap<>();
        if (touched != null) {
            touched.stream()
                    .filter(key -> !key.isEmpty())
                    .forEach(key -> touches.put(key, new Ticks.Touch(done.contains(key), 0)));
        } else {
            done.forEach(key -> touches.put(key, new Ticks.Touch(true, null)));
        }
        for (String shown : form.getOrDefault(SHOWN, List.of())) {
            Matcher thing = SHOWN_THING.matcher(shown);
            if (thing.matches()) {
                String key = thing.group(1);
                int changes = Integer.parseInt(thing.group(2));
                boolean wasTicked = changes % 2 == 1;
                if (touched == null ? done.contains(key) != wasTicked : touches.containsKey(key)) {
                    touches.put(key, new Ticks.Touch(done.contains(key), changes));
                } else {
                    touches.remove(key);
                }
            }
        }
        return new Ticks(touches);
    }
}
