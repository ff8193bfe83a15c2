package org.kinshipready.content.check;

import java.util.List;
import org.kinshipready.content.Problem;

/** Something that all courses together must keep to. */
interface Rule {

    List<Problem> check(AllCourses courses);
}
