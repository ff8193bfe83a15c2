package org.kinshipready.content.versions;

import java.util.List;
import java.util.stream.Stream;
import org.kinshipready.content.Step;
import org.kinshipready.content.StepText;

/** The words of a step, including its title, questions and answers. */
final class StepWords {

    /** The time to compare grows with the square of this; a whole module should have fewer words. */
    private static final int MAX_WORDS = 1_500;

    private StepWords() {}

    /** Whether more than half of the longer step's words don't appear, in the same order, in the other. */
    static boolean mostlyDiffer(Step before, Step after) {
        List<String> old = words(before);
        List<String> now = words(after);
        return 2 * common(old, now) < Math.max(old.size(), now.size());
    }

    private static List<String> words(Step step) {
        return Stream.concat(Stream.of(step.title()), StepText.of(step).stream())
                .flatMap(line -> Stream.of(line.split("[^\\p{L}\\p{N}]+", -1)))
                .filter(word -> !word.isEmpty())
                .limit(MAX_WORDS)
                .toList();
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
