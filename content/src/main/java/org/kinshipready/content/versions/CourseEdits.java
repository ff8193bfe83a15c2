package org.kinshipready.content.versions;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.kinshipready.content.Course;
import org.kinshipready.content.CourseModule;

/** Finds what differs between two versions of a course. */
final class CourseEdits {

    private final Course before;
    private final Course after;
    private final List<Edit> edits = new ArrayList<>();

    private CourseEdits(Course before, Course after) {
        this.before = before;
        this.after = after;
    }

    static List<Edit> between(Edition published, Edition candidate) {
        if (published.same(candidate)) {
            return List.of();
        }
        CourseEdits found = new CourseEdits(published.course(), candidate.course());
        found.compareSettings();
        found.compareOutcomes();
        found.compareModules();
        new FileEdits(published, candidate, found.edits).find();
        return List.copyOf(found.edits);
    }

    private void compareSettings() {
        if (!Objects.equals(before.passMark(), after.passMark())) {
            add(Change.MAJOR, "the pass mark was changed");
        }
        if (!before.mustPass().equals(after.mustPass())) {
            add(Change.MAJOR, "the list of modules that must be passed was changed");
        }
        if (!Objects.equals(before.renewAfter(), after.renewAfter())) {
            add(Change.MAJOR, "the time after which it is to be renewed was changed");
        }
    }

    private void compareOutcomes() {
        Listing outcomes =
                Listing.of(before.outcomes().keySet(), after.outcomes().keySet());
        outcomes.removed().forEach(id -> add(Change.MAJOR, "the outcome “" + id + "” was removed"));
        outcomes.added().forEach(id -> add(Change.MINOR, "the outcome “" + id + "” is new"));
        outcomes.kept().stream()
                .filter(id -> !Objects.equals(
                        before.outcomes().get(id), after.outcomes().get(id)))
                .forEach(id -> add(Change.PATCH, "the outcome “" + id + "” has other words"));
    }

    private void compareModules() {
        Listing modules = Listing.of(ids(before), ids(after));
        modules.removed().forEach(id -> add(Change.MAJOR, "the module “" + id + "” was removed"));
        modules.added().forEach(id -> edits.add(new Edit(Change.MINOR, id, null, "the module “" + id + "” is new")));
        if (modules.reordered()) {
            add(Change.MINOR, "the modules were put in another order");
        }
        modules.kept()
                .forEach(id -> ModuleEdits.find(
                        before.module(id).orElseThrow(), after.module(id).orElseThrow(), newQuestion(id), edits));
    }

    /** In a module that must be passed, a new question can undo a pass. */
    private Change newQuestion(String module) {
        boolean toPass = after.passMark() != null || after.mustPass().contains(module);
        return toPass ? Change.MAJOR : Change.MINOR;
    }

    private static List<String> ids(Course course) {
        return course.modules().stream().map(CourseModule::id).toList();
    }

    private void add(Change change, String what) {
        edits.add(new Edit(change, null, null, what));
    }
}
