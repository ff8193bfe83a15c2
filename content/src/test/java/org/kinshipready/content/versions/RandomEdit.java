package org.kinshipready.content.versions;

import static org.kinshipready.content.versions.Change.MAJOR;
import static org.kinshipready.content.versions.Change.MINOR;
import static org.kinshipready.content.versions.Change.PATCH;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import org.kinshipready.content.versions.RandomCourse.Choice;
import org.kinshipready.content.versions.RandomCourse.Module;
import org.kinshipready.content.versions.RandomCourse.Question;
import org.kinshipready.content.versions.RandomCourse.Step;

/** An edit of one kind somewhere in one module of a random course, and what the table says that it amounts to. */
@SuppressWarnings("ImmutableEnumChecker") // the actions are lambdas that hold nothing
enum RandomEdit {
    MODULE_TITLE((course, module) -> {
        module.title = course.words();
        return PATCH;
    }),
    MODULE_MINUTES((course, module) -> {
        module.minutes++;
        return PATCH;
    }),
    STEP_TITLE((course, module) -> {
        any(course, module.steps).title = course.words();
        return PATCH;
    }),
    STEP_WORDS((course, module) -> {
        any(course, module.steps).words = course.words();
        return PATCH;
    }),
    QUESTION_WORDS((course, module) -> {
        question(course, module).words = course.words();
        return PATCH;
    }),
    OPTION_WORDS((course, module) -> {
        List<String> options = question(course, module).options;
        options.set(course.random.nextInt(options.size()), course.words());
        return PATCH;
    }),
    FEEDBACK((course, module) -> {
        question(course, module).feedback = course.words();
        return PATCH;
    }),
    ITEM_WORDS((course, module) -> {
        List<String> items = step(course, module, "checklist").items;
        items.set(course.random.nextInt(items.size()), course.words());
        return PATCH;
    }),
    CHOICE_WORDS((course, module) -> {
        any(course, step(course, module, "scenario").choices).words = course.words();
        return PATCH;
    }),
    TRANSLATION((course, module) -> {
        course.files.put(module.id + ".cy.md", course.words());
        return PATCH;
    }),
    NEW_STEP((course, module) -> {
        module.steps.add(
                course.random.nextInt(module.steps.size() + 1),
                course.step(any(course, List.of("", "quiz", "checklist"))));
        return MINOR;
    }),
    STEPS_REORDERED((course, module) -> {
        swap(course.random, module.steps);
        return MINOR;
    }),
    QUESTIONS_REORDERED((course, module) -> {
        swap(course.random, step(course, module, "quiz").questions);
        return MINOR;
    }),
    NEW_QUESTION((course, module) -> {
        step(course, module, "quiz").questions.add(course.question());
        return course.passMark > 0 || course.mustPass.equals(module.id) ? MAJOR : MINOR;
    }),
    NEW_CHOICE((course, module) -> {
        step(course, module, "scenario").choices.add(course.choice());
        return MINOR;
    }),
    CHOICES_REORDERED((course, module) -> {
        swap(course.random, step(course, module, "scenario").choices);
        return MINOR;
    }),
    OPTIONAL_CHANGED((course, module) -> {
        // A reflection is never needed, whatever it says.
        Step step = any(
                course,
                module.steps.stream()
                        .filter(any -> !any.kind.equals("reflection"))
                        .toList());
        step.optional = !step.optional;
        return step.optional ? MINOR : MAJOR;
    }),
    ITEM_ADDED((course, module) -> {
        step(course, module, "checklist").items.add(course.words());
        return MINOR;
    }),
    ITEM_REMOVED((course, module) -> {
        step(course, module, "checklist").items.removeFirst();
        return MINOR;
    }),
    ITEMS_REORDERED((course, module) -> {
        swap(course.random, step(course, module, "checklist").items);
        return MINOR;
    }),
    STEP_REMOVED((course, module) -> {
        Step step = any(course, module.steps);
        module.steps.remove(step);
        course.retired.add(module.id + "/" + step.id);
        if (step.kind.equals("quiz")) {
            step.questions.forEach(question -> course.retired.add(module.id + "/" + question.id));
        } else if (step.kind.equals("scenario")) {
            step.choices.forEach(choice -> course.retired.add(module.id + "/" + choice.id));
        }
        return MAJOR;
    }),
    QUESTION_REMOVED((course, module) -> {
        Question question = step(course, module, "quiz").questions.removeLast();
        course.retired.add(module.id + "/" + question.id);
        return MAJOR;
    }),
    CHOICE_REMOVED((course, module) -> {
        Choice choice = step(course, module, "scenario").choices.removeLast();
        course.retired.add(module.id + "/" + choice.id);
        return MAJOR;
    }),
    BEST_CHANGED((course, module) -> {
        Choice choice = any(course, step(course, module, "scenario").choices);
        choice.best = !choice.best;
        return MAJOR;
    }),
    NEW_BEST_CHOICE((course, module) -> {
        Choice choice = course.choice();
        choice.best = true;
        step(course, module, "scenario").choices.add(choice);
        return MAJOR;
    }),
    KIND_CHANGED((course, module) -> {
        Step step = any(
                course,
                module.steps.stream()
                        .filter(any -> List.of("", "checklist").contains(any.kind))
                        .toList());
        step.kind = step.kind.isEmpty() ? "checklist" : "";
        return MAJOR;
    }),
    MANY_CHANGED((course, module) -> {
        Question question = question(course, module);
        question.many = !question.many;
        return MAJOR;
    }),
    OPTION_ADDED((course, module) -> {
        question(course, module).options.add(course.words());
        return MAJOR;
    }),
    OPTION_REMOVED((course, module) -> {
        Question question = question(course, module);
        question.options.removeLast();
        question.right = Math.min(question.right, question.options.size() - 1);
        return MAJOR;
    }),
    OPTIONS_REORDERED((course, module) -> {
        swap(course.random, question(course, module).options);
        return MAJOR;
    }),
    OPTION_MOVED_AND_REWORDED((course, module) -> {
        List<String> options = question(course, module).options;
        swap(course.random, options.subList(0, 2));
        options.set(0, course.words());
        return MAJOR;
    }),
    RIGHT_CHANGED((course, module) -> {
        Question question = question(course, module);
        question.right = (question.right + 1) % question.options.size();
        return MAJOR;
    }),
    NATION((course, module) -> {
        module.nation = module.nation.equals("england") ? "wales" : "england";
        return MAJOR;
    });

    private final BiFunction<RandomCourse, Module, Change> action;

    RandomEdit(BiFunction<RandomCourse, Module, Change> action) {
        this.action = action;
    }

    Change on(RandomCourse course, int module) {
        return action.apply(course, course.modules.get(module));
    }

    private static <T> T any(RandomCourse course, List<T> all) {
        return all.get(course.random.nextInt(all.size()));
    }

    private static Step step(RandomCourse course, Module module, String kind) {
        return any(
                course,
                module.steps.stream().filter(step -> step.kind.equals(kind)).toList());
    }

    private static Question question(RandomCourse course, Module module) {
        return any(course, step(course, module, "quiz").questions);
    }

    /** Two neighbours, which are never alike. */
    private static void swap(Random random, List<?> all) {
        int first = random.nextInt(all.size() - 1);
        Collections.swap(all, first, first + 1);
    }
}
