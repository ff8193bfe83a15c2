package org.kinshipready.assessment.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinshipready.arrivals.SaveId;
import org.kinshipready.assessment.Answers;
import org.kinshipready.assessment.Marking;
import org.kinshipready.content.Question;
import org.kinshipready.content.Step;

/**
 * A quiz as its page shows it: ready to answer, sent with unanswered questions, or marked.
 *
 * @param leftOut whether questions were left unanswered; the page then names them
 * @param notSaved whether the choices were sent but have not been saved
 * @param resultKept whether earlier answers and their result are still saved
 * @param changed whether the questions have changed since it was answered
 * @param result how it went, or null while it isn't marked
 * @param elsewhere what was answered on another page or device
 */
public record QuizView(
        String introHtml,
        List<QuestionView> questions,
        boolean leftOut,
        boolean notSaved,
        boolean resultKept,
        boolean changed,
        @Nullable Result result,
        Elsewhere elsewhere) {

    /**
     * What the learner did in this quiz on another page or device, without having seen what this page shows.
     *
     * @param unsent the saves that brought answers which aren't handed in
     */
    public record Elsewhere(List<SaveId> unsent, List<Other> handedIn) {

        static final Elsewhere NOTHING = new Elsewhere(List.of(), List.of());
    }

    /** Answers that were handed in elsewhere, and their result. */
    public record Other(Instant at, long right, int of) {}

    /**
     * The result of answering it.
     *
     * @param needed the score that finishes it, or 0 if answering is enough
     */
    public record Result(long right, int of, boolean finishes, int score, int needed) {

        /** The smallest number of questions that must be right. */
        public int neededRight() {
            return (needed * of + 99) / 100;
        }
    }

    /**
     * A question.
     *
     * @param field the name of its fields in the form, and of the anchor to jump to
     * @param leftOut whether it must still be answered
     * @param right whether it was answered right, or null while it isn't marked
     * @param earlier whether the question has been reworded or removed since
     */
    public record QuestionView(
            String field,
            String text,
            boolean many,
            String introHtml,
            boolean leftOut,
            @Nullable Boolean right,
            boolean earlier,
            List<OptionView> options) {

        QuestionView asEarlier(boolean reallyEarlier) {
            return new QuestionView(field, text, many, introHtml, leftOut, right, reallyEarlier, options);
        }
    }

    /**
     * One possible answer.
     *
     * @param feedbackHtml shown if the option was chosen and the quiz is marked; otherwise empty
     */
    public record OptionView(int number, String html, boolean chosen, boolean right, String feedbackHtml) {}

    static final String FIELD = "q.";

    /** Ready to answer, with earlier choices filled in. */
    static QuizView open(Step.Quiz quiz, Answers chosen, boolean nameLeftOut) {
        List<QuestionView> questions = quiz.questions().stream()
                .map(question -> view(
                        question, chosen, nameLeftOut && chosen.of(question).isEmpty(), null))
                .toList();
        return new QuizView(quiz.introHtml(), questions, nameLeftOut, false, false, false, null, Elsewhere.NOTHING);
    }

    /** Ready to hand in, with the choices that aren't saved filled in. */
    static QuizView unsaved(Step.Quiz quiz, Answers chosen, boolean resultKept) {
        QuizView open = open(quiz, chosen, false);
        return new QuizView(open.introHtml, open.questions, false, true, resultKept, false, null, Elsewhere.NOTHING);
    }

    /** Marked, with feedback on what was chosen. */
    static QuizView marked(Step.Quiz quiz, Answers chosen, Map<String, Boolean> right, int score, int needed) {
        List<QuestionView> questions = quiz.questions().stream()
                .map(question -> view(question, chosen, false, right.getOrDefault(question.id(), false)))
                .toList();
        long count = right.values().stream().filter(Boolean::booleanValue).count();
        Result result = new Result(count, right.size(), score >= needed, score, needed);
        return new QuizView(quiz.introHtml(), questions, false, false, false, false, result, Elsewhere.NOTHING);
    }

    static QuizView marked(Step.Quiz quiz, Answers chosen, Marking marking) {
        return marked(quiz, chosen, marking.right(), marking.score(), marking.needed());
    }

    QuizView with(Elsewhere given) {
        return new QuizView(introHtml, questions, leftOut, notSaved, resultKept, changed, result, given);
    }

    /** The same quiz, marking the questions that have changed since. */
    QuizView asOf(Step.Quiz today, Step.Quiz answered) {
        List<QuestionView> dated = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            Question then = answered.questions().get(i);
            dated.add(questions.get(i).asEarlier(!today.questions().contains(then)));
        }
        boolean different = !today.questions().equals(answered.questions());
        return new QuizView(introHtml, dated, leftOut, notSaved, resultKept, different, result, elsewhere);
    }

    private static QuestionView view(Question question, Answers chosen, boolean leftOut, @Nullable Boolean right) {
        List<Integer> options = chosen.of(question);
        List<OptionView> views = new ArrayList<>();
        for (int number = 0; number < question.options().size(); number++) {
            Question.Option option = question.options().get(number);
            boolean picked = options.contains(number);
            String feedback = right != null && picked ? option.feedbackHtml() : "";
            views.add(new OptionView(number, option.html(), picked, option.right(), feedback));
        }
        return new QuestionView(
                FIELD + question.id(),
                question.text(),
                question.many(),
                question.introHtml(),
                leftOut,
                right,
                false,
                views);
    }
}
