package org.kinshipready.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kinshipready.content.Course;
import org.kinshipready.content.SharedContent;
import org.kinshipready.content.SharedContent.GlossaryTerm;

/** The terms of the glossary, by the stems of their words and of the words in their other names. */
final class GlossaryTerms {

    private final Analysis analysis;
    private final Map<List<String>, GlossaryTerm> terms = new HashMap<>();

    GlossaryTerms(SharedContent shared, Analysis analysis) {
        this.analysis = analysis;
        for (GlossaryTerm term : shared.glossary().values()) {
            terms.put(analysis.wholeEnglish(term.term()), term);
        }
        for (GlossaryTerm term : shared.glossary().values()) {
            term.also().forEach(form -> terms.putIfAbsent(analysis.wholeEnglish(form), term));
        }
    }

    /** The term that was typed, with or without words like "what is a" around it. */
    Optional<GlossaryTerm> find(String typed) {
        GlossaryTerm exactly = terms.get(analysis.wholeEnglish(typed));
        return Optional.ofNullable(exactly == null ? terms.get(analysis.stems(Course.ENGLISH, typed)) : exactly);
    }
}
