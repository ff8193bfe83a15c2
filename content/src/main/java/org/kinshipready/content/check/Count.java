package org.kinshipready.content.check;

import java.util.List;
import java.util.Optional;
import org.kinshipready.content.Course;
import org.kinshipready.content.CourseReading;
import org.kinshipready.content.Problem;

/** The last line that the checker prints: how much was checked, and how much is wrong. */
final class Count {

    private Count() {}

    static String of(AllCourses courses, CheckedFolder folder, List<Problem> problems) {
        List<CourseReading> readings = courses.readings().entrySet().stream()
                .filter(entry -> folder.covers(
                        entry.getKey().pathway().id() + "/" + entry.getKey().id() + "/course.md"))
                .map(java.util.Map.Entry::getValue)
                .toList();
        long modules = readings.stream()
                .map(CourseReading::course)
                .flatMap(Optional::stream)
                .map(Course::modules)
                .mapToLong(List::size)
                .sum();
        long errors = problems.stream().filter(Problem::isError).count();
        return "%s in %s checked: %s, %s"
                .formatted(
                        count(modules, "module"),
                        count(readings.size(), "course"),
                        count(errors, "error"),
                        count(problems.size() - errors, "warning"));
    }

    private static String count(long number, String thing) {
        return (number == 0 ? "no" : Long.toString(number)) + " " + thing + (number == 1 ? "" : "s");
    }
}
