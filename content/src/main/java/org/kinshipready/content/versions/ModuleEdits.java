package org.kinshipready.content.versions;

import java.util.List;
import java.util.Locale;
import org.kinshipready.content.CourseModule;
import org.kinshipready.content.Step;

/** Finds what differs in a module that is in both versions. */
final class ModuleEdits {

    private final CourseModule before;
    private final CourseModule after;
    private final Change newQuestion;
    private final ModuleFindings found;

    private ModuleEdits(CourseModule before, CourseModule after, Change newQuestion, List<Edit> edits) {
        this.before = before;
        this.after = after;
        this.newQuestion = newQuestion;
        this.found = new ModuleFindings(after.id(), edits);
    }

    /** Adds the edits to the list; what a new question amounts to depends on the course. */
    static void find(CourseModule before, CourseModule after, Change newQuestion, List<Edit> edits) {
        new ModuleEdits(before, after, newQuestion, edits).find();
    }

    private void find() {
        if (before.nation() != after.nation()) {
            found.add(Change.MAJOR, null, "the nation of " + after.id() + " was changed");
        }
        Listing steps = Listing.of(ids(before), ids(after));
        steps.removed().forEach(id -> found.add(Change.MAJOR, null, "step", id, "was removed"));
        steps.added().forEach(id -> found.add(Change.MINOR, id, "step", id, "is new"));
        if (steps.reordered()) {
            found.add(Change.MINOR, null, "the steps of " + after.id() + " were put in another order");
        }
        steps.kept()
                .forEach(id ->
                        compare(before.step(id).orElseThrow(), after.step(id).orElseThrow()));
    }

    private static List<String> ids(CourseModule module) {
        return module.steps().stream().map(Step::id).toList();
    }

    private void compare(Step old, Step now) {
        int known = found.edits().size();
        if (old.getClass() != now.getClass()) {
            found.add(Change.MAJOR, now.id(), "step", now.id(), "is now a " + kind(now) + ", and was a " + kind(old));
        } else {
            compareOptional(old, now);
            compareSameKind(old, now);
        }
        if (found.edits().size() == known && !old.equals(now)) {
            found.add(Change.PATCH, now.id(), "step", now.id(), "has other words");
        }
    }

    private void compareOptional(Step old, Step now) {
        if (old.optional() && !now.optional()) {
            found.add(Change.MAJOR, now.id(), "step", now.id(), "is no longer optional");
        } else if (now.optional() && !old.optional()) {
            found.add(Change.MINOR, now.id(), "step", now.id(), "became optional");
        }
    }

    private void compareSameKind(Step old, Step now) {
        if (old instanceof Step.Quiz quiz && now instanceof Step.Quiz other) {
            QuizEdits.find(quiz, other, newQuestion, found);
        } else if (old instanceof Step.Scenario scenario && now instanceof Step.Scenario other) {
            ScenarioEdits.find(scenario, other, found);
        } else if (old instanceof Step.Checklist list && now instanceof Step.Checklist other) {
            ChecklistEdits.find(list, other, found);
        }
    }

    private static String kind(Step step) {
        return step.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
