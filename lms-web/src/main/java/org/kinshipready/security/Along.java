package org.kinshipready.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinshipready.site.Unsent;

/**
 * What a page where people sign in carries along.
 *
 * @param unsent the input that its form carries, or null
 * @param toCopy text that can't be carried along, which its writer should copy
 * @param chooseAgain whether they chose something that can't be carried along
 */
public record Along(@Nullable Unsent unsent, List<String> toCopy, boolean chooseAgain) {

    static final Along NOTHING = new Along(null, List.of(), false);

    static Along carrying(Unsent unsent) {
        return new Along(unsent, List.of(), false);
    }

    /** There is too much of it, or nobody knows whose it is. */
    static Along leftBehind(List<String> words) {
        return new Along(null, words, words.isEmpty());
    }
}
