package org.kinshipready.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kinshipready.content.Question;
import org.kinshipready.content.Step;

/**
 * What somebody chose in a quiz: the numbers of options, from 0 and in order, by question.
 *
 * <p>Holds only questions and options that the quiz has: unknown ones are dropped when it is made.
 */
public record Answers(Map<String, List<Integer>> chosen) {

    public static final Answers NONE = new Answers(Map.of());

    /**
     * Picks the answers to a quiz out of a form's fields. If a question takes one option and got several, the first
     * counts.
     */
    public static Answers of(Step.Quiz quiz, Map<String, List<Integer>> given) {
        Map<String, List<Integer>> chosen = new TreeMap<>();
        for (Question question : quiz.questions()) {
            List<Integer> options = known(question, given.getOrDefault(question.id(), List.of()));
            if (!options.isEmpty()) {
                chosen.put(question.id(), options);
            }
        }
        return new Answers(chosen);
    }

    private static List<Integer> known(Question question, List<Integer> given) {
        List<Integer> options = new ArrayList<>(given.stream()
                .filter(option -> option >= 0 && option < question.options().size())
                .distinct()
                .sorted()
                .toList());
        return question.many() || options.size() <= 1 ? options : options.subList(0, 1);
    }

    public List<Integer> of(Question question) {
        return chosen.getOrDefault(question.id(), List.of());
    }

    /** The questions that have no answer. */
    public List<Question> leftOut(Step.Quiz quiz) {
        return quiz.questions().stream()
                .filter(question -> of(question).isEmpty())
                .toList();
    }
}
