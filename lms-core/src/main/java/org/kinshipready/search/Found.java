package org.kinshipready.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinshipready.content.SharedContent.GlossaryTerm;

/**
 * The result of a search: one page of hits, and anything else that may help.
 *
 * @param hits at most {@link Search#PAGE_SIZE}, the best first
 * @param total how many there are on all pages
 * @param page which page this is, from 1
 * @param partly whether no place has all the words, so these have only some of them
 * @param spelling the words as courses spell them, if one of them is in no course; or null
 * @param term the meaning, if somebody searched for a term of the glossary; or null
 */
public record Found(
        List<Hit> hits,
        int total,
        int page,
        boolean partly,
        @Nullable String spelling,
        @Nullable GlossaryTerm term) {

    /** How many pages there are, at least one. */
    public int pages() {
        return Math.max(1, (total + Search.PAGE_SIZE - 1) / Search.PAGE_SIZE);
    }
}
