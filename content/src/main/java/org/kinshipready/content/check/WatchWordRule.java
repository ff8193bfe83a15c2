package org.kinshipready.content.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kinshipready.content.Problem;
import org.kinshipready.content.check.text.Passage;
import org.kinshipready.content.check.text.Phrases;
import org.kinshipready.content.check.text.Word;

/** A word that sounds everyday but is jargon is explained in the glossary; reported once for each file. */
final class WatchWordRule implements Rule {

    private static final String RULE = "watch-words";

    @Override
    public List<Problem> check(AllCourses courses) {
        Vocabulary vocabulary = courses.vocabulary();
        Phrases watched = new Phrases(vocabulary.watch());
        List<Problem> problems = new ArrayList<>();
        courses.englishTexts().forEach(text -> {
            Set<String> told = new HashSet<>();
            text.readPassages().forEach(passage -> check(passage, watched, vocabulary.terms(), told, problems));
        });
        return problems;
    }

    private static void check(
            Passage passage, Phrases watched, Phrases terms, Set<String> told, List<Problem> problems) {
        List<Word> words = passage.words();
        BitSet found = watched.find(words);
        found.andNot(terms.find(words));
        for (int at = found.nextSetBit(0); at >= 0; at = found.nextSetBit(at + 1)) {
            Word word = words.get(at);
            if (told.add(word.text().toLowerCase(Locale.ROOT))) {
                problems.add(passage.error(
                        word.start(),
                        RULE,
                        "\"" + word.text()
                                + "\" isn't an everyday word in this sense. Use a plainer one, or explain it "
                                + "in glossary.yml."));
            }
        }
    }
}
