package org.kinshipready.content;

import java.util.List;
import org.commonmark.node.Node;

/** Complains about questions that can't be answered, or can be answered in only one way. */
final class RightAnswers {

    private RightAnswers() {}

    static void check(Node question, boolean many, List<Question.Option> options, FileProblems problems) {
        long right = options.stream().filter(Question.Option::right).count();
        if (options.isEmpty()) {
            problems.error(
                    question,
                    QuizReader.RULE,
                    "This question has no options. Write each as \"- [ ] wrong\" or \"- [x] right\".");
        } else if (options.size() == 1) {
            problems.error(question, QuizReader.RULE, "This question has one option only. Give at least two.");
        } else if (right == 0) {
            problems.error(question, QuizReader.RULE, "This question has no right answer. Mark it with [x].");
        } else if (right > 1 && !many) {
            problems.error(
                    question,
                    QuizReader.RULE,
                    "This question has " + right + " right answers. Keep one [x], or write .many after the id if "
                            + "several can be chosen.");
        }
    }
}
