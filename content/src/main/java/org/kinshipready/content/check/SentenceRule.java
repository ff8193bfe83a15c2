package org.kinshipready.content.check;

import java.util.List;
import java.util.stream.Stream;
import org.kinshipready.content.Problem;
import org.kinshipready.content.check.text.Passage;

/** Sentences are short enough for a reader to hold in mind. */
final class SentenceRule implements Rule {

    private static final String RULE = "sentences";
    private static final int MOST_WORDS = 25;

    @Override
    public List<Problem> check(AllCourses courses) {
        return courses.englishTexts()
                .flatMap(CourseText::readPassages)
                .flatMap(SentenceRule::problems)
                .toList();
    }

    private static Stream<Problem> problems(Passage passage) {
        return passage.sentences().stream()
                .filter(sentence -> sentence.length() > MOST_WORDS)
                .map(sentence -> passage.warning(
                        sentence.start(),
                        RULE,
                        "This sentence has " + sentence.length() + " words; " + MOST_WORDS
                                + " are the most. Try two sentences, or a list."));
    }
}
