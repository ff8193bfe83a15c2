package org.kinshipready.content;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What all courses share and no version of them owns: every course, old versions too, shows today's values. */
public record SharedContent(
        Map<String, Fact> facts, Map<String, Helpline> helplines, Map<String, Contributor> contributors) {

    /** A figure that changes: mended in one place. */
    public record Fact(
            String id,
            String value,
            String unit,
            Nation nation,
            String source,
            LocalDate checked,
            LocalDate reviewBy) {}

    /** Somebody to call. */
    public record Helpline(
            String id,
            String name,
            String number,
            String hours,
            Nation nation,
            LocalDate checked,
            LocalDate reviewBy) {}

    /**
     * Who wrote a course or module.
     *
     * @param url its own site, or null
     * @param credit how it is credited, such as "Planned contributor"
     */
    public record Contributor(
            String id, String name, @Nullable String url, String credit) {}

    /** No facts, no helplines, no contributors. */
    public static SharedContent empty() {
        return new SharedContent(Map.of(), Map.of(), Map.of());
    }
}
