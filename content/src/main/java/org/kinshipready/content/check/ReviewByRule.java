package org.kinshipready.content.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kinshipready.content.Problem;
import org.kinshipready.content.yaml.Scalar;

/** Everything is checked again in time: figures, helplines (used or not) and modules. */
final class ReviewByRule implements Rule {

    private static final String RULE = "review-by";
    private static final int DAYS_OF_GRACE = 90;

    @Override
    public List<Problem> check(AllCourses courses) {
        List<Problem> problems = new ArrayList<>();
        for (SharedEntry entry : courses.sharedEntries()) {
            if (!entry.hasEnded(courses.today())) {
                entry.reviewBy()
                        .flatMap(date -> problem(entry.file(), "\"" + entry.id() + "\"", date, courses.today()))
                        .ifPresent(problems::add);
            }
        }
        for (CourseText text : courses.texts()) {
            text.fields()
                    .textIfAny("review-by")
                    .flatMap(date -> problem(text.file(), "This file", date, courses.today()))
                    .ifPresent(problems::add);
        }
        return problems;
    }

    private static Optional<Problem> problem(String file, String what, Scalar place, LocalDate today) {
        return SharedEntry.date(place)
                .filter(today::isAfter)
                .map(date -> problem(file, what, place, ChronoUnit.DAYS.between(date, today)));
    }

    private static Problem problem(String file, String what, Scalar place, long days) {
        String message = ("%s was to be checked by %s, %s ago. Check it against its source, mend what has "
                        + "changed, and put new dates.")
                .formatted(what, place.text(), days == 1 ? "1 day" : days + " days");
        return days > DAYS_OF_GRACE
                ? Problem.error(file, place.line(), place.column(), RULE, message)
                : Problem.warning(file, place.line(), place.column(), RULE, message);
    }
}
