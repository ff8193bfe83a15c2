package org.kinshipready.content.check;

import java.util.List;
import org.kinshipready.content.Problem;
import org.kinshipready.content.check.text.Passage.Kind;

/** A sensitive module says who to talk to. */
final class HelpBoxRule implements Rule {

    private static final String RULE = "help-box";

    @Override
    public List<Problem> check(AllCourses courses) {
        return courses.texts().stream()
                .filter(text -> text.fields().flag("sensitive"))
                .filter(text -> text.passages().noneMatch(passage -> passage.kind() == Kind.HELP))
                .map(text -> text.error(
                        text.fields().place("sensitive"),
                        RULE,
                        "A sensitive module needs a [!HELP] box that says who to talk to. Add one, with ids from "
                                + "helplines.yml."))
                .toList();
    }
}
