package org.kinshipready.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and times as people here write them, on London's clock. */
public final class Dates {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private Dates() {}

    /** Such as "21 November 2026". */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Such as "21 November 2026". */
    public static String day(Instant time) {
        return DAY.format(time.atZone(LONDON));
    }

    /** Such as "21 November 2026, 20:47". */
    public static String dayAndTime(Instant time) {
        return DAY_AND_TIME.format(time.atZone(LONDON));
    }
}
