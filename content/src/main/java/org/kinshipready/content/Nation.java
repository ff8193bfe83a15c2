package org.kinshipready.content;

import java.util.Optional;

/** Where a module's or a figure's rules apply; England and Wales are never blurred. */
public enum Nation {
    ENGLAND("england", "England"),
    WALES("wales", "Wales"),
    ENGLAND_AND_WALES("england-and-wales", "England and Wales");

    private final String id;
    private final String title;

    Nation(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** As written in front matter. */
    public String id() {
        return id;
    }

    /** As written on a page. */
    public String title() {
        return title;
    }

    public static Optional<Nation> of(String id) {
        for (Nation nation : values()) {
            if (nation.id.equals(id)) {
                return Optional.of(nation);
            }
        }
        return Optional.empty();
    }
}
