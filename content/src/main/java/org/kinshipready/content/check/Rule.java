package org.kinshipready.content.check;

import java.util.List;
import org.kinshipready.content.Problem;

/** A rule that looks at all courses together. */
interface Rule {

    List<Problem> check(AllCourses courses);
}
