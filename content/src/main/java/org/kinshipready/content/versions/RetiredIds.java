package org.kinshipready.content.versions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kinshipready.content.Course;
import org.kinshipready.content.CourseModule;
import org.kinshipready.content.Problem;
import org.kinshipready.content.Question;
import org.kinshipready.content.Step;

/** Makes sure that an id in learners' records never comes to mean something else. */
final class RetiredIds {

    private final Course published;
    private final Edition candidate;
    private final Set<String> retired;
    private final int retiredLine;
    private final List<Problem> problems = new ArrayList<>();

    RetiredIds(Course published, Edition candidate) {
        this.published = published;
        this.candidate = candidate;
        this.retired = Set.copyOf(candidate.course().retired());
        this.retiredLine = candidate.keyLine("retired");
    }

    List<Problem> problems() {
        published.modules().forEach(this::checkModule);
        published.retired().forEach(this::checkRetired);
        return problems;
    }

    private void checkModule(CourseModule before) {
        candidate
                .course()
                .module(before.id())
                .ifPresentOrElse(
                        after -> checkIds(before.id(), things(before), things(after)),
                        () -> requireRetired(before.id(), "The module “" + before.id() + "” was removed"));
    }

    private void checkIds(String module, Map<String, String> before, Map<String, String> after) {
        before.forEach((id, thing) -> {
            String now = after.get(id);
            if (now == null) {
                requireRetired(module + "/" + id, "The " + thing + " “" + id + "” in " + module + " was removed");
            } else if (!now.equals(thing)) {
                refuse(module, id, "The id “" + id + "” was that of a " + thing + ", and now is that of a " + now);
            }
        });
    }

    private void checkRetired(String entry) {
        int slash = entry.indexOf('/');
        String module = slash < 0 ? entry : entry.substring(0, slash);
        String id = slash < 0 ? "" : entry.substring(slash + 1);
        boolean used = candidate
                .course()
                .module(module)
                .map(found -> slash < 0 || things(found).containsKey(id))
                .orElse(false);
        if (used) {
            refuse(module, id, "The id “" + entry + "” is retired and is used again");
        } else {
            requireRetired(entry, "The id “" + entry + "” was retired before, which is for ever");
        }
    }

    private void requireRetired(String entry, String why) {
        if (!retired.contains(entry)) {
            problems.add(Problem.error(
                    candidate.place(null),
                    retiredLine,
                    1,
                    "id-not-retired",
                    why + ": put " + entry + " on “retired”, so that it is never used for something else."));
        }
    }

    private void refuse(String module, String id, String why) {
        boolean whole = id.isEmpty();
        problems.add(Problem.error(
                candidate.place(whole ? null : module),
                whole ? candidate.listLine(module) : candidate.headingLine(module, id),
                1,
                "id-retired",
                why + ". Learners' records still use it for the earlier one: choose a new id."));
    }

    /** What each id of a module names: steps, questions and choices share one id space. */
    private static Map<String, String> things(CourseModule module) {
        Map<String, String> things = new LinkedHashMap<>();
        for (Step step : module.steps()) {
            things.put(step.id(), "step");
            if (step instanceof Step.Quiz quiz) {
                quiz.questions().stream().map(Question::id).forEach(id -> things.put(id, "question"));
            } else if (step instanceof Step.Scenario scenario) {
                scenario.choices().forEach(choice -> things.put(choice.id(), "choice"));
            }
        }
        return things;
    }
}
