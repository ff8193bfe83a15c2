package org.kinshipready.content.versions;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.kinshipready.content.Question;
import org.kinshipready.content.Step;

/** The words of a step, its title, questions and answers among them. */
final class StepWords {

    /** Comparing takes time by the square of it; a whole module should have fewer. */
    private static final int MAX_WORDS = 1_500;

    private StepWords() {}

    /** Whether more than half of the words of the longer of the two aren't, in this order, in the other. */
    static boolean mostlyDiffer(Step before, Step after) {
        List<String> old = words(before);
        List<String> now = words(after);
        return 2 * common(old, now) < Math.max(old.size(), now.size());
    }

    private static List<String> words(Step step) {
        String html = String.join(" ", texts(step).toList());
        return Stream.of(Jsoup.parseBodyFragment(html).text().split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .limit(MAX_WORDS)
                .toList();
    }

    private static Stream<String> texts(Step step) {
        Stream<String> texts = switch (step) {
            case Step.Page page -> Stream.of(page.html());
            case Step.Reflection reflection -> Stream.of(reflection.html());
            case Step.Quiz quiz ->
                Stream.concat(
                        Stream.of(quiz.introHtml()), quiz.questions().stream().flatMap(StepWords::texts));
            case Step.Scenario scenario ->
                Stream.concat(
                        Stream.of(scenario.introHtml()),
                        scenario.choices().stream().flatMap(choice -> Stream.of(choice.title(), choice.html())));
            case Step.Checklist checklist -> checklist.parts().stream().flatMap(StepWords::texts);
        };
        return Stream.concat(Stream.of(step.title()), texts);
    }

    private static Stream<String> texts(Question question) {
        return Stream.concat(
                Stream.of(question.text(), question.introHtml()),
                question.options().stream().flatMap(option -> Stream.of(option.html(), option.feedbackHtml())));
    }

    private static Stream<String> texts(Step.Checklist.Part part) {
        return switch (part) {
            case Step.Checklist.Text text -> Stream.of(text.html());
            case Step.Checklist.Items items -> items.html().stream();
        };
    }

    /** The length of the longest common subsequence. */
    private static int common(List<String> one, List<String> other) {
        int[] row = new int[other.size() + 1];
        for (String word : one) {
            int diagonal = 0;
            for (int i = 1; i <= other.size(); i++) {
                int above = row[i];
                row[i] = word.equals(other.get(i - 1)) ? diagonal + 1 : Math.max(above, row[i - 1]);
                diagonal = above;
            }
        }
        return row[other.size()];
    }
}
