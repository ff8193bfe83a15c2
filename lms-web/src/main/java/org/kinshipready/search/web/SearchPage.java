package org.kinshipready.search.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinshipready.content.Pathway;
import org.kinshipready.search.Found;
import org.kinshipready.search.Hit;
import org.kinshipready.search.Search;
import org.kinshipready.site.Language;

/**
 * A search in one pathway, before or after something was typed.
 *
 * @param found null if nothing was typed
 * @param suggestions what the reader could search for
 * @param others the number of results in the other pathway
 * @param busy whether too many others were searching, so that this search wasn't made
 */
public record SearchPage(
        Pathway pathway, String typed, @Nullable Found found, List<String> suggestions, int others, boolean busy) {

    static SearchPage empty(Pathway pathway, List<String> suggestions) {
        return new SearchPage(pathway, "", null, suggestions, 0, false);
    }

    static SearchPage of(Pathway pathway, String typed, Found found, int others) {
        return new SearchPage(pathway, typed, found, List.of(), others, false);
    }

    static SearchPage busy(Pathway pathway, String typed) {
        return new SearchPage(pathway, typed, null, List.of(), 0, true);
    }

    /** Leads to the same search in a pathway. */
    public static String address(Pathway pathway, String words) {
        return "/search?in=" + pathway.id() + "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /** Leads to a result in another language than the reader's. */
    public static String address(Hit hit, Language other) {
        return "/language/" + other.id() + "?from=" + URLEncoder.encode(hit.address(), StandardCharsets.UTF_8);
    }

    /** Leads to another search in this pathway. */
    public String address(String words) {
        return address(pathway, words);
    }

    /** Leads to a page of this search. */
    public String address(int page) {
        return address(typed) + "&page=" + page;
    }

    /** The number of the first result on this page, from 1. */
    public int first() {
        return found == null ? 0 : (found.page() - 1) * Search.PAGE_SIZE + 1;
    }

    /** The number of the last result on this page. */
    public int last() {
        return found == null ? 0 : first() + found.hits().size() - 1;
    }
}
