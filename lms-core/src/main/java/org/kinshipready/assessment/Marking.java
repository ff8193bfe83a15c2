package org.kinshipready.assessment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kinshipready.content.Course;
import org.kinshipready.content.Question;
import org.kinshipready.content.Step;
import org.kinshipready.content.StepId;

/**
 * The result of a quiz in which every question was answered.
 *
 * @param right for each question, whether exactly the right options were chosen
 * @param score 100 x right / all, rounded down
 * @param needed the score that finishes the quiz: 0 where answering is enough
 */
public record Marking(Map<String, Boolean> right, int score, int needed) {

    /** Marks a full set of answers. */
    public static Marking of(Course course, StepId quizId, Step.Quiz quiz, Answers answers) {
        Map<String, Boolean> right = new TreeMap<>();
        quiz.questions().forEach(question -> right.put(question.id(), right(question, answers)));
        long count = right.values().stream().filter(Boolean::booleanValue).count();
        int score = right.isEmpty() ? 100 : Math.toIntExact(100 * count / right.size());
        return new Marking(right, score, needed(course, quizId));
    }

    public boolean finishes() {
        return score >= needed;
    }

    /** How many questions were answered right. */
    public long rightCount() {
        return right.values().stream().filter(Boolean::booleanValue).count();
    }

    /**
     * The score that a quiz needs: 100 in a module that must be passed, otherwise the course's pass mark, or 0 if it
     * has none.
     */
    public static int needed(Course course, StepId quiz) {
        if (course.mustPass().contains(quiz.module())) {
            return 100;
        }
        @Nullable Integer passMark = course.passMark();
        return passMark == null ? 0 : passMark;
    }

    private static boolean right(Question question, Answers answers) {
        List<Integer> chosen = answers.of(question);
        for (int option = 0; option < question.options().size(); option++) {
            if (question.options().get(option).right() != chosen.contains(option)) {
                return false;
            }
        }
        return true;
    }
}
