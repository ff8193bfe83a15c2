package org.kinshipready.content.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kinshipready.content.Problem;
import org.kinshipready.content.check.text.Phrases;
import org.kinshipready.content.check.text.Place;
import org.kinshipready.content.check.text.ReadingLevel;

/** Somebody who left school early can read every module, and every step long enough to measure. */
final class ReadingLevelRule implements Rule {

    private static final String RULE = "reading-level";

    private static final double AIM = 6;
    private static final double MOST = 9;

    /** Fewer words don't say much: one long name could be half of them. */
    private static final int FEWEST_IN_MODULE = 30;

    private static final int FEWEST_IN_STEP = 100;

    /** Children in England and Wales are five when their first year of school begins. */
    private static final int AGE_BEFORE_SCHOOL = 5;

    @Override
    public List<Problem> check(AllCourses courses) {
        List<Problem> problems = new ArrayList<>();
        Phrases known = courses.vocabulary().known();
        courses.englishTexts().filter(CourseText::isModule).forEach(text -> check(text, known, problems));
        return problems;
    }

    private static void check(CourseText text, Phrases known, List<Problem> problems) {
        ReadingLevels levels = ReadingLevels.of(text, known);
        levels.parts().forEach((part, level) -> {
            if (part.step() && level.words() >= FEWEST_IN_STEP) {
                problem(text, part.place(), "step", level).ifPresent(problems::add);
            }
        });
        ReadingLevel module = levels.module();
        if (module.words() >= FEWEST_IN_MODULE) {
            problem(text, new Place(1, 1), "module", module).ifPresent(problems::add);
        }
    }

    private static Optional<Problem> problem(CourseText text, Place place, String what, ReadingLevel level) {
        double grade = level.grade();
        if (grade <= AIM) {
            return Optional.empty();
        }
        String message = String.format(
                Locale.ROOT,
                "This %s is hard to read: school grade %.1f, or age %d. Aim for 6, or age 11, with shorter sentences "
                        + "(now %.1f words) and everyday words.",
                what,
                grade,
                Math.round(grade) + AGE_BEFORE_SCHOOL,
                (double) level.words() / level.sentences());
        return Optional.of(
                grade > MOST
                        ? Problem.error(text.file(), place.line(), place.column(), RULE, message)
                        : Problem.warning(text.file(), place.line(), place.column(), RULE, message));
    }
}
