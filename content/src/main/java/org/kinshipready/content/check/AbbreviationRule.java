package org.kinshipready.content.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kinshipready.content.Problem;
import org.kinshipready.content.check.text.Capitals;

/** Every abbreviation is explained in the glossary; reported once for each file, as one entry fixes all uses. */
final class AbbreviationRule implements Rule {

    private static final String RULE = "abbreviations";

    @Override
    public List<Problem> check(AllCourses courses) {
        return courses.englishTexts()
                .flatMap(text -> problems(text, courses.vocabulary().capitals()).stream())
                .toList();
    }

    private static List<Problem> problems(CourseText text, Set<String> explained) {
        Set<String> told = new HashSet<>();
        return text.readPassages()
                .flatMap(passage -> Capitals.in(passage, explained).stream()
                        .filter(found -> !CapitalsRule.isLoud(found) && told.add(found.letters()))
                        .map(found -> passage.error(
                                found.start(),
                                RULE,
                                "\"" + found.letters() + "\" isn't in glossary.yml. Write it out, or add an entry "
                                        + "that explains it.")))
                .toList();
    }
}
