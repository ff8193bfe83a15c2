package org.kinshipready.content.check;

import java.util.List;
import org.kinshipready.content.Problem;

/** How much was checked, and how much is wrong: the last line that the checker prints. */
record Count(long modules, long courses, long errors, long warnings) {

    static Count of(AllCourses courses, CheckedFolder folder, List<Problem> problems) {
        long modules = courses.source().names().stream()
                .filter(folder::covers)
                .filter(Count::isModule)
                .count();
        long folders = courses.readings().keySet().stream()
                .filter(found -> folder.covers(found.pathway().id() + "/" + found.id() + "/course.md"))
                .count();
        long errors = problems.stream().filter(Problem::isError).count();
        return new Count(modules, folders, errors, problems.size() - errors);
    }

    @Override
    public String toString() {
        return "%s in %s checked: %s, %s"
                .formatted(
                        count(modules, "module"),
                        count(courses, "course"),
                        count(errors, "error"),
                        count(warnings, "warning"));
    }

    /** One Markdown file of a course is one module; a second dot makes it a translation. */
    private static boolean isModule(String file) {
        return file.matches("[^/]+/[^/]+/[^/.]+\\.md") && !file.endsWith("/course.md");
    }

    private static String count(long number, String thing) {
        return (number == 0 ? "no" : Long.toString(number)) + " " + thing + (number == 1 ? "" : "s");
    }
}
