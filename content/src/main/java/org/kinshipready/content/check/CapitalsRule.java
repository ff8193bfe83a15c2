package org.kinshipready.content.check;

import java.util.List;
import org.kinshipready.content.Problem;
import org.kinshipready.content.check.text.Capitals;

/** Text isn't in capitals: their shapes are all alike, and some screen readers spell them out. */
final class CapitalsRule implements Rule {

    private static final String RULE = "capitals";

    /** Anything longer isn't an abbreviation. */
    static final int LONGEST_ABBREVIATION = 6;

    @Override
    public List<Problem> check(AllCourses courses) {
        return courses.englishTexts()
                .flatMap(CourseText::readPassages)
                .flatMap(passage -> Capitals.in(passage, courses.vocabulary().capitals()).stream()
                        .filter(CapitalsRule::isLoud)
                        .map(found -> passage.error(
                                found.start(),
                                RULE,
                                "\"" + found.text() + "\" is in capitals, which are hard to read. Write it in small "
                                        + "letters; to stress it, use **bold**.")))
                .toList();
    }

    static boolean isLoud(Capitals found) {
        return found.words() > 1 || found.letters().length() > LONGEST_ABBREVIATION;
    }
}
