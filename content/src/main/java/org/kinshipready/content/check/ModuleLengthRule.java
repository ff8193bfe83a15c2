package org.kinshipready.content.check;

import java.util.List;
import java.util.stream.Stream;
import org.kinshipready.content.Problem;
import org.kinshipready.content.check.text.Passage;
import org.kinshipready.content.check.text.Passage.Kind;

/** A module is a quarter of an hour with one idea. */
final class ModuleLengthRule implements Rule {

    private static final String RULE = "module-length";
    private static final int MOST_WORDS = 1_400;

    @Override
    public List<Problem> check(AllCourses courses) {
        return courses.englishTexts()
                .filter(CourseText::isModule)
                .flatMap(ModuleLengthRule::problem)
                .toList();
    }

    private static Stream<Problem> problem(CourseText text) {
        long words = words(text);
        return words <= MOST_WORDS
                ? Stream.empty()
                : Stream.of(Problem.warning(
                        text.file(),
                        1,
                        1,
                        RULE,
                        "This module has " + words + " words; 1,400 are the most for one sitting. Take out what isn't "
                                + "needed, or make two modules of it."));
    }

    /** What a learner reads in it: titles, text, questions, answers and feedback. */
    static long words(CourseText text) {
        return text.readPassages()
                .filter(passage -> passage.kind() != Kind.FIELD && passage.kind() != Kind.PICTURE)
                .mapToLong(ModuleLengthRule::words)
                .sum();
    }

    private static long words(Passage passage) {
        return passage.words().stream().filter(word -> !word.joined()).count();
    }
}
