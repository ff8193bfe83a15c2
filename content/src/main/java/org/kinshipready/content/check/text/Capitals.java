package org.kinshipready.content.check.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words side by side that are all in capitals.
 *
 * @param start where in the passage the first begins
 * @param words how many there are, not counting a lone I or A between them
 */
public record Capitals(int start, String text, int words) {

    /** Words that everybody understands, or that the format requires, such as the size of a film or recording. */
    private static final Set<String> EVERYDAY = Set.of("OK", "KB", "MB", "GB");

    /** SGO, SGOs, SGO's, KS2. */
    private static final Pattern FORM = Pattern.compile("(\\p{Lu}+)(?:\\d{0,3}|['\u2019]?s)");
    /** Numbers of schedules and sections. */
    private static final Pattern ROMAN = Pattern.compile("[IVX]+");

    /** All words in capitals in a passage, except allowed ones, which are compared without a plural's s. */
    public static List<Capitals> in(Passage passage, Set<String> allowed) {
        List<Capitals> found = new ArrayList<>();
        List<Word> run = new ArrayList<>();
        for (Word word : passage.words()) {
            if (!run.isEmpty() && !areSideBySide(passage.text(), run.getLast(), word)) {
                end(run, passage, found);
            }
            if (isCapitals(word, allowed) || (isSingle(word) && !run.isEmpty())) {
                run.add(word);
            } else {
                end(run, passage, found);
            }
        }
        end(run, passage, found);
        return found;
    }

    /** The words that are in capitals in some texts, such as those of the glossary. */
    public static Set<String> of(Collection<String> texts) {
        return texts.stream()
                .flatMap(text -> Word.of(text).stream())
                .filter(Capitals::isCapitals)
                .map(word -> letters(word.text()))
                .collect(Collectors.toSet());
    }

    /** The capitals alone, without the s of a plural or the number of a stage. */
    public String letters() {
        return letters(text);
    }

    private static String letters(String text) {
        return text.replaceFirst("(?:\\d+|['\u2019]?s)$", "");
    }

    private static void end(List<Word> run, Passage passage, List<Capitals> found) {
        while (!run.isEmpty() && isSingle(run.getLast())) {
            run.removeLast();
        }
        if (!run.isEmpty()) {
            int start = run.getFirst().start();
            String text = passage.text().substring(start, run.getLast().end());
            int count = (int) run.stream().filter(word -> !isSingle(word)).count();
            found.add(new Capitals(start, text, count));
        }
        run.clear();
    }

    private static boolean isCapitals(Word word, Set<String> allowed) {
        return isCapitals(word) && !allowed.contains(word.text()) && !allowed.contains(letters(word.text()));
    }

    private static boolean isCapitals(Word word) {
        String text = word.text();
        return text.length() > 1
                && Character.isUpperCase(text.charAt(1))
                && FORM.matcher(text).matches()
                && !ROMAN.matcher(text).matches()
                && !EVERYDAY.contains(text);
    }

    private static boolean isSingle(Word word) {
        return word.text().equals("I") || word.text().equals("A");
    }

    private static boolean areSideBySide(String text, Word word, Word next) {
        for (int i = word.end(); i < next.start(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && c != '-' && c != '\u00A0') {
                return false;
            }
        }
        return true;
    }
}
