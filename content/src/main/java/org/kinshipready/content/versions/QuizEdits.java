package org.kinshipready.content.versions;

import java.util.List;
import org.kinshipready.content.Question;
import org.kinshipready.content.Step;

/** Finds what differs in a quiz, apart from its words. */
final class QuizEdits {

    private QuizEdits() {}

    static void find(Step.Quiz before, Step.Quiz after, Change newQuestion, ModuleFindings found) {
        Listing questions = Listing.of(ids(before), ids(after));
        questions.removed().forEach(id -> found.add(Change.MAJOR, after.id(), "question", id, "was removed"));
        questions.added().forEach(id -> found.add(newQuestion, id, "question", id, isNew(newQuestion)));
        if (questions.reordered()) {
            found.add(
                    Change.MINOR,
                    after.id(),
                    "the questions of the step “" + after.id() + "” in " + found.module()
                            + " were put in another order");
        }
        questions
                .kept()
                .forEach(id -> compare(
                        before.question(id).orElseThrow(), after.question(id).orElseThrow(), found));
    }

    private static List<String> ids(Step.Quiz quiz) {
        return quiz.questions().stream().map(Question::id).toList();
    }

    private static String isNew(Change newQuestion) {
        return newQuestion == Change.MAJOR ? "is new, where a pass mark or must-pass applies" : "is new";
    }

    private static void compare(Question before, Question after, ModuleFindings found) {
        if (before.many() != after.many()) {
            String now = after.many() ? "now takes several answers" : "now takes one answer only";
            found.add(Change.MAJOR, after.id(), "question", after.id(), now);
        }
        Texts options = Texts.ofHtml(texts(before), texts(after));
        if (options.more() != 0) {
            String now = options.more() > 0 ? "has more options" : "has fewer options";
            found.add(Change.MAJOR, after.id(), "question", after.id(), now);
        } else if (options.reordered()) {
            found.add(Change.MAJOR, after.id(), "question", after.id(), "has its options in another order");
        } else if (!rights(before).equals(rights(after))) {
            found.add(Change.MAJOR, after.id(), "question", after.id(), "has another right answer");
        }
    }

    private static List<String> texts(Question question) {
        return question.options().stream().map(Question.Option::html).toList();
    }

    private static List<Boolean> rights(Question question) {
        return question.options().stream().map(Question.Option::right).toList();
    }
}
