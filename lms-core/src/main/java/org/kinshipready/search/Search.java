package org.kinshipready.search;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kinshipready.catalogue.Catalogue;
import org.kinshipready.catalogue.PublishedVersion;
import org.kinshipready.content.Course;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.SharedContent;
import org.kinshipready.search.PathwayIndex.Matches;
import org.springframework.stereotype.Service;

/**
 * Finds words in the newest version of each course that a pathway offers.
 *
 * <p>There is an index for each pathway, so a search never finds anything from the other. It is built soon after a
 * start, and again by the first search after something was published, withdrawn or offered again. Only searches wait
 * for it.
 */
@Service
public class Search {

    /** How many results a page has at most. */
    public static final int PAGE_SIZE = 20;

    /** The longest search, in characters; anything longer is cut. */
    public static final int MAX_LENGTH = 200;

    private final Catalogue catalogue;
    private final Map<Pathway, Indexed> indexes = new ConcurrentHashMap<>();

    /** An index, and what it was made from. */
    private record Indexed(
            List<PublishedVersion> versions, SharedContent shared, PathwayIndex index, GlossaryTerms terms) {

        boolean isOf(List<PublishedVersion> offered, SharedContent today) {
            return versions.equals(offered) && shared.equals(today);
        }
    }

    Search(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Searches a pathway for some words.
     *
     * @param typed any text; no character has a special meaning
     * @param language the reader's, in which titles are given
     * @param page counted from 1; a number past the end gives the last page
     */
    public Found find(Pathway pathway, String typed, String language, int page) {
        String words = cut(typed);
        Indexed indexed = indexed(pathway);
        Matches matches = indexed.index().find(words, language);
        int total = matches.places().size();
        int pages = Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE);
        int shown = Math.clamp(page, 1, pages);
        List<PathwayIndex.Match> onPage = matches.places().stream()
                .skip((shown - 1L) * PAGE_SIZE)
                .limit(PAGE_SIZE)
                .toList();
        String spelling = matches.words().spelling();
        return new Found(
                indexed.index().shown(onPage, matches.words().terms(), language),
                total,
                shown,
                matches.partly(),
                spelling.isEmpty() ? null : spelling,
                indexed.terms().find(words).orElse(null));
    }

    /** How many places in a pathway have all of the words, or most of them if there are many. */
    public int count(Pathway pathway, String typed) {
        Matches matches = indexed(pathway).index().find(cut(typed), Course.ENGLISH);
        return matches.partly() ? 0 : matches.places().size();
    }

    /** Terms of the glossary that a pathway says a lot about. */
    public List<String> suggestions(Pathway pathway, int most) {
        Indexed indexed = indexed(pathway);
        return indexed.index().common(indexed.shared().glossary().values(), most);
    }

    /** Cuts between whole characters, so that half of one isn't left over. */
    private static String cut(String typed) {
        return typed.codePointCount(0, typed.length()) <= MAX_LENGTH
                ? typed
                : typed.substring(0, typed.offsetByCodePoints(0, MAX_LENGTH));
    }

    private Indexed indexed(Pathway pathway) {
        Indexed known = indexes.get(pathway);
        return known != null && known.isOf(catalogue.offered(pathway), catalogue.shared()) ? known : rebuilt(pathway);
    }

    /** Builds once for everybody who is waiting. A search already running continues with the index it has. */
    private synchronized Indexed rebuilt(Pathway pathway) {
        Indexed known = indexes.get(pathway);
        List<PublishedVersion> offered = catalogue.offered(pathway);
        SharedContent shared = catalogue.shared();
        if (known != null && known.isOf(offered, shared)) {
            return known;
        }
        List<Course> courses = offered.stream()
                .flatMap(version -> catalogue.exactly(pathway, version.course(), version.version()).stream())
                .toList();
        PathwayIndex index = PathwayIndex.of(courses);
        Indexed rebuilt = new Indexed(offered, shared, index, new GlossaryTerms(shared, index.analysis()));
        indexes.put(pathway, rebuilt);
        return rebuilt;
    }
}
