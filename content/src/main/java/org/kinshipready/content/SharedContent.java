package org.kinshipready.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What all courses share and no version owns: every course, even in an old version, shows today's values.
 *
 * @param watch words that need an entry in the glossary wherever a course uses them
 */
public record SharedContent(
        Map<String, Fact> facts,
        Map<String, Helpline> helplines,
        Map<String, Contributor> contributors,
        Map<String, GlossaryTerm> glossary,
        Set<String> watch) {

    /**
     * A figure that changes now and then, kept in one place.
     *
     * @param ended the day from which new text shouldn't use it, or null; text that does still shows it
     */
    public record Fact(
            String id,
            String value,
            String unit,
            Nation nation,
            String source,
            LocalDate checked,
            LocalDate reviewBy,
            @Nullable LocalDate ended) {}

    /**
     * Somebody to call.
     *
     * @param alwaysOpen whether somebody answers at any time, day or night
     * @param ended the day from which they no longer answer, or null
     */
    public record Helpline(
            String id,
            String name,
            String number,
            String hours,
            boolean alwaysOpen,
            Nation nation,
            LocalDate checked,
            LocalDate reviewBy,
            @Nullable LocalDate ended) {

        /** Whether somebody answers at three in the morning of that day. */
        public boolean isOpenAtNight(LocalDate today) {
            return alwaysOpen && (ended == null || ended.isAfter(today));
        }

        /** The address that calls the number, or opens a text message to it: five-digit numbers are for texting. */
        public String dial() {
            String digits = number.replaceAll("[^0-9]", "");
            String country = number.startsWith("+") ? "+" : "";
            return (digits.length() == 5 ? "sms:" : "tel:") + country + digits;
        }
    }

    /**
     * Who wrote a course or module.
     *
     * @param url its own site, or null
     * @param credit how it is credited, such as "Planned contributor"
     */
    public record Contributor(
            String id, String name, @Nullable String url, String credit) {}

    /**
     * A term in plain words.
     *
     * @param also its other names and its abbreviations
     */
    public record GlossaryTerm(String id, String term, List<String> also, String meaning) {}

    /** No facts, no helplines, no contributors, no terms. */
    public static SharedContent empty() {
        return new SharedContent(Map.of(), Map.of(), Map.of(), Map.of(), Set.of());
    }
}
