package org.kinshipready.content.versions;

import static org.kinshipready.content.versions.Change.MAJOR;
import static org.kinshipready.content.versions.Change.MINOR;
import static org.kinshipready.content.versions.Change.PATCH;

import java.util.Collections;
import java.util.function.Function;
import org.kinshipready.content.versions.RandomCourse.Module;

/** An edit of a random course beyond its modules, and what the table says that it amounts to. */
@SuppressWarnings("ImmutableEnumChecker") // the actions are lambdas that hold nothing
enum RandomCourseEdit {
    OUTCOME_WORDS(course -> {
        course.outcomes.replaceAll((_id, _words) -> course.words());
        return PATCH;
    }),
    PICTURE(course -> {
        course.files.put("images/a.png", course.words());
        return PATCH;
    }),
    NEW_OUTCOME(course -> {
        course.outcomes.put(course.id(), course.words());
        return MINOR;
    }),
    NEW_MODULE(course -> {
        course.modules.add(course.random.nextInt(course.modules.size() + 1), course.module());
        return MINOR;
    }),
    MODULES_REORDERED(course -> {
        Collections.swap(course.modules, 0, 1);
        return MINOR;
    }),
    OUTCOME_REMOVED(course -> {
        course.outcomes.remove(course.outcomes.keySet().iterator().next());
        return MAJOR;
    }),
    MODULE_REMOVED(course -> {
        Module module = course.modules.removeLast();
        course.retired.add(module.id);
        return MAJOR;
    }),
    PASS_MARK(course -> {
        course.passMark = course.passMark == 0 ? 80 : 0;
        return MAJOR;
    }),
    MUST_PASS(course -> {
        course.mustPass = course.mustPass.isEmpty() ? course.modules.getFirst().id : "";
        return MAJOR;
    }),
    RENEW_AFTER(course -> {
        course.renewAfter++;
        return MAJOR;
    });

    private final Function<RandomCourse, Change> action;

    RandomCourseEdit(Function<RandomCourse, Change> action) {
        this.action = action;
    }

    Change on(RandomCourse course) {
        return action.apply(course);
    }
}
