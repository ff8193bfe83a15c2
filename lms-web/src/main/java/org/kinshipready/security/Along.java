package org.kinshipready.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinshipready.site.Unsent;

/**
 * What goes along through a page that somebody signs in on.
 *
 * @param unsent what its form carries, or null
 * @param toCopy what somebody typed that can't go along, and had better be copied
 * @param chooseAgain whether they chose something that can't go along
 */
public record Along(@Nullable Unsent unsent, List<String> toCopy, boolean chooseAgain) {

    static final Along NOTHING = new Along(null, List.of(), false);

    static Along carrying(Unsent unsent) {
        return new Along(unsent, List.of(), false);
    }

    /** It is too much, or nobody knows whose it is. */
    static Along leftBehind(List<String> words) {
        return new Along(null, words, words.isEmpty());
    }
}
