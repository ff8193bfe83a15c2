package org.kinshipready.certification;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The first letter of each word of a name, such as "S. O." for "Siân O’Connor", in any script. */
final class Initials {

    private Initials() {}

    static String of(String name) {
        return Stream.of(name.split("[\\s\\p{Z}]+", -1))
                .map(Initials::fromFirstLetter)
                .filter(word -> !word.isEmpty())
                .map(word -> firstLetter(word) + ".")
                .collect(Collectors.joining(" "));
    }

    private static String fromFirstLetter(String word) {
        int at = 0;
        while (at < word.length() && !Character.isLetterOrDigit(word.codePointAt(at))) {
            at += Character.charCount(word.codePointAt(at));
        }
        return word.substring(at);
    }

    // Includes accents and vowel signs: without them it would be a different letter.
    private static String firstLetter(String word) {
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(word);
        return word.substring(0, letters.next());
    }
}
