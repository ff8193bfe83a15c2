package org.kinshipready.content.check;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kinshipready.content.check.text.Names;
import org.kinshipready.content.check.text.Part;
import org.kinshipready.content.check.text.Passage;
import org.kinshipready.content.check.text.Passage.Kind;
import org.kinshipready.content.check.text.Phrases;
import org.kinshipready.content.check.text.ReadingLevel;
import org.kinshipready.content.check.text.Sentence;
import org.kinshipready.content.check.text.Syllables;
import org.kinshipready.content.check.text.Word;

/**
 * How hard the parts of a file are to read; names and the words of the glossary are left out.
 *
 * @param parts in the order of the file
 */
record ReadingLevels(Map<Part, ReadingLevel> parts) {

    static ReadingLevels of(CourseText text, Phrases known) {
        Names names = new Names(
                text.passages().filter(passage -> passage.kind() == Kind.PROSE).toList());
        Map<Part, ReadingLevel> parts = new LinkedHashMap<>();
        for (Part part : text.parts()) {
            parts.put(
                    part,
                    part.passages(Kind.PROSE)
                            .map(passage -> level(passage, names, known))
                            .reduce(ReadingLevel.NONE, ReadingLevel::plus));
        }
        return new ReadingLevels(parts);
    }

    /** How hard the whole is. */
    ReadingLevel module() {
        return parts.values().stream().reduce(ReadingLevel.NONE, ReadingLevel::plus);
    }

    private static ReadingLevel level(Passage passage, Names names, Phrases known) {
        BitSet leftOut = known.find(passage.words());
        int at = 0;
        ReadingLevel level = ReadingLevel.NONE;
        for (Sentence sentence : passage.sentences()) {
            int words = 0;
            int syllables = 0;
            for (Word word : sentence.words()) {
                if (!leftOut.get(at) && !names.contains(word)) {
                    words += word.joined() ? 0 : 1;
                    syllables += Syllables.count(word.text());
                }
                at++;
            }
            level = level.plus(new ReadingLevel(words, words == 0 ? 0 : 1, syllables));
        }
        return level;
    }
}
