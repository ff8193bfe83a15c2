package org.kinshipready.content.check;

import java.util.List;
import org.kinshipready.content.CourseReader.Folder;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.Problem;

/** Every Markdown file belongs to a course: one in a misnamed folder would never be seen. */
final class StrayFileRule implements Rule {

    @Override
    public List<Problem> check(AllCourses courses) {
        return courses.source().names().stream()
                .filter(name -> name.endsWith(".md") && !belongs(name.split("/", -1), courses))
                .map(name -> Problem.error(
                        name,
                        1,
                        1,
                        "folders",
                        "This file belongs to no course. A course is a folder in preparatory or ongoing, with a "
                                + "course.md in it."))
                .toList();
    }

    private static boolean belongs(String[] parts, AllCourses courses) {
        return parts.length >= 3
                && Pathway.of(parts[0])
                        .filter(pathway -> courses.readings().containsKey(new Folder(pathway, parts[1])))
                        .isPresent();
    }
}
