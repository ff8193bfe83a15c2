package org.kinshipready.content.versions;

import java.util.Locale;
import org.kinshipready.content.Version;

/** How much a change asks of learners, from nothing to starting again. */
public enum Change {
    NONE,
    /** Words only: everybody is shown it. */
    PATCH,
    /** Something new or in another place: learners are offered it. */
    MINOR,
    /** A step that somebody finished may be gone, or mean something else. */
    MAJOR;

    /** The lowest version that such a change to a published one may have. */
    public Version least(Version published) {
        return switch (this) {
            case NONE -> published;
            case PATCH -> new Version(published.major(), published.minor(), published.patch() + 1);
            case MINOR -> new Version(published.major(), published.minor() + 1, 0);
            case MAJOR -> new Version(published.major() + 1, 0, 0);
        };
    }

    /** Completes "this is ...". */
    String inWords() {
        String name = name().toLowerCase(Locale.ROOT);
        return this == NONE ? "no change" : this == PATCH ? "a patch" : "a " + name + " change";
    }
}
