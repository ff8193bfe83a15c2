package org.kinshipready.content.check;

import java.util.List;
import org.kinshipready.content.Problem;

/** Anyone who opens a sensitive module is first told what it is about. */
final class ContentNoteRule implements Rule {

    private static final String RULE = "content-note";

    @Override
    public List<Problem> check(AllCourses courses) {
        return courses.texts().stream()
                .filter(text -> text.fields().flag("sensitive"))
                .filter(text -> text.fields().textIfAny("content-note").isEmpty())
                .map(text -> text.error(
                        text.fields().place("sensitive"),
                        RULE,
                        "A sensitive module needs a content note. Add a line such as \"content-note: This module "
                                + "talks about violence at home.\""))
                .toList();
    }
}
