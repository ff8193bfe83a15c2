package org.kinshipready.content.check;

import java.util.List;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.Problem;

/** A course's id exists in only one pathway, because enrolments and certificates know a course by its id alone. */
final class OnePathwayRule implements Rule {

    @Override
    public List<Problem> check(AllCourses courses) {
        return courses.readings().keySet().stream()
                .filter(folder ->
                        folder.pathway() == Pathway.ONGOING && courses.exists(Pathway.PREPARATORY, folder.id()))
                .map(folder -> Problem.error(
                        "ongoing/" + folder.id() + "/course.md",
                        1,
                        1,
                        "folders",
                        "There is a course \"" + folder.id() + "\" in preparatory too. Give one of the folders another "
                                + "name."))
                .toList();
    }
}
