package org.kinshipready.content.versions;

import java.util.ArrayList;
import java.util.List;
import org.kinshipready.content.Course;
import org.kinshipready.content.CourseModule;
import org.kinshipready.content.Problem;
import org.kinshipready.content.Step;

/** Asks an author to look again if a patch changed more than half of a step, because meaning can't be computed. */
final class MuchChanged {

    private MuchChanged() {}

    static List<Problem> warnings(Course published, Edition candidate) {
        List<Problem> warnings = new ArrayList<>();
        for (CourseModule module : candidate.course().modules()) {
            for (Step step : module.steps()) {
                published
                        .module(module.id())
                        .flatMap(before -> before.step(step.id()))
                        .filter(before -> !before.equals(step) && StepWords.mostlyDiffer(before, step))
                        .ifPresent(before -> warnings.add(warning(candidate, module.id(), step.id())));
            }
        }
        return warnings;
    }

    private static Problem warning(Edition candidate, String module, String step) {
        return Problem.warning(
                candidate.place(module),
                candidate.headingLine(module, step),
                1,
                "much-changed",
                "More than half the words of the step “" + step + "” changed, which everybody in the course will be "
                        + "shown as if it were the same. Look again: if it means something else now, claim a minor or "
                        + "major version.");
    }
}
