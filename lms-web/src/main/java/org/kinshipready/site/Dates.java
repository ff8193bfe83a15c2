package org.kinshipready.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/** Days and times as a language writes them, on London's clock. */
public final class Dates {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private Dates() {}

    /** Such as "21 November 2026". */
    public static String day(LocalDate day, Language language) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale()).format(day);
    }

    /** Such as "21 November 2026". */
    public static String day(Instant time, Language language) {
        return day(time.atZone(LONDON).toLocalDate(), language);
    }

    /** Such as "November 2026". */
    public static String month(TemporalAccessor month, Language language) {
        return DateTimeFormatter.ofPattern("LLLL uuuu", language.locale()).format(month);
    }

    /** Such as "21 November 2026, 20:47". */
    public static String dayAndTime(Instant time, Language language) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", language.locale())
                .format(time.atZone(LONDON));
    }
}
