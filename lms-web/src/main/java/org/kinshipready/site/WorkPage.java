package org.kinshipready.site;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A page for staff, and who is led to it; whether somebody may see it is asked there. */
public enum WorkPage {
    MANAGE("/manage"),
    REPORTS("/reports"),
    DRAFTS("/drafts"),
    CERTIFICATES("/manage/certificates"),
    AUDIT("/manage/audit");

    private final String address;

    WorkPage(String address) {
        this.address = address;
    }

    /** Those that somebody with such roles is led to. */
    static List<WorkPage> of(Predicate<String> role) {
        return Stream.of(values()).filter(page -> page.isFor(role)).toList();
    }

    private boolean isFor(Predicate<String> role) {
        Stream<String> roles = switch (this) {
            case MANAGE, CERTIFICATES, AUDIT -> Stream.of("MANAGER");
            case REPORTS -> Stream.of("MANAGER", "TRAINER", "PARTNER");
            case DRAFTS -> Stream.of("MANAGER", "TRAINER", "PARTNER", "REVIEWER");
        };
        return roles.anyMatch(role);
    }

    public String address() {
        return address;
    }

    /** The end of the key of its name. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
