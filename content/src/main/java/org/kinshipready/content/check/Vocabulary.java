package org.kinshipready.content.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kinshipready.content.SharedContent;
import org.kinshipready.content.check.text.Capitals;
import org.kinshipready.content.check.text.Phrases;

/**
 * The words that the shared files explain or name.
 *
 * @param terms every term of the glossary, by each of its names
 * @param known those terms, and the names of contributors and helplines
 * @param capitals the words of terms and contributors' names that are written in capitals
 * @param watch the words that need an entry in the glossary
 */
record Vocabulary(Phrases terms, Phrases known, Set<String> capitals, Set<String> watch) {

    static Vocabulary of(SharedContent shared) {
        List<String> terms = new ArrayList<>();
        shared.glossary().values().forEach(entry -> {
            terms.add(entry.term());
            terms.addAll(entry.also());
        });
        List<String> spelled = new ArrayList<>(terms);
        shared.contributors().values().forEach(contributor -> spelled.add(contributor.name()));
        List<String> known = new ArrayList<>(spelled);
        shared.helplines().values().forEach(helpline -> known.add(helpline.name()));
        return new Vocabulary(new Phrases(terms), new Phrases(known), Capitals.of(spelled), shared.watch());
    }
}
