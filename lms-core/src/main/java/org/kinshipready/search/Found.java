package org.kinshipready.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinshipready.content.SharedContent.GlossaryTerm;

/**
 * What a search gives: one page of what was found, and what else may help.
 *
 * @param hits at most {@link Search#PAGE_SIZE}, the best first
 * @param total how many there are on all pages
 * @param page which page this is, from 1
 * @param partly whether nothing has all the words, and these have some of them
 * @param spelling the same words as courses spell them, where one of them is in no course; or null
 * @param term the meaning, where a term of the glossary was asked for; or null
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
