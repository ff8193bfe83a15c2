package org.kinshipready.content.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kinshipready.content.Problem;
import org.kinshipready.content.check.text.Passage;
import org.kinshipready.content.check.text.Passage.Kind;

/** Telephone numbers belong in one file, where somebody checks them, and not in the text. */
final class TelephoneRule implements Rule {

    private static final String RULE = "telephone";

    /** Police, emergency and health numbers, which any text may name; 112 is the European emergency number. */
    private static final Set<String> ALLOWED = Set.of("999", "101", "111", "112");

    /** UK numbers have 8 digits (0800 1111) to 11 digits, more with the code of the country. */
    private static final int FEWEST_DIGITS = 8;

    private static final int MOST_DIGITS = 15;

    private static final Pattern LONG_NUMBER =
            Pattern.compile("(?<![\\p{L}\\d.,/£€$-])\\(?(?:\\+|0)(?:[\\h().-]{0,3}\\d){7,24}+(?![\\d/])");
    private static final Pattern DATE = Pattern.compile("\\d{1,2}[.-]\\d{1,2}[.-]\\d{4}");
    /** Helplines have the same numbers all over Europe: 116 000, 116 111, 116 123. */
    private static final Pattern HELP_NUMBER = Pattern.compile("(?<![\\p{L}\\d.,/£€$-])116\\h?\\d{3}(?![\\d/])");
    /** A short number right after a word for calling. */
    private static final Pattern CALLED = Pattern.compile(
            "\\b(?:call|ring|dial|phone|telephone|tel|text|(?:text|sms)\\h\\p{L}{1,20}\\hto)[.:]?\\h(?:on\\h)?"
                    + "(1\\d{2}|\\d{5,7})\\b(?!\\h?\\d)",
            Pattern.CASE_INSENSITIVE);

    @Override
    public List<Problem> check(AllCourses courses) {
        Set<String> helplines = courses.sharedEntries().stream()
                .flatMap(entry -> entry.number().stream())
                .map(number -> digits(number.text()))
                .collect(Collectors.toSet());
        List<Problem> problems = new ArrayList<>();
        courses.texts().stream()
                .flatMap(CourseText::passages)
                .filter(passage -> passage.kind() != Kind.HELP)
                .forEach(passage -> check(passage, helplines, problems));
        return problems;
    }

    private static void check(Passage passage, Set<String> helplines, List<Problem> problems) {
        Matcher numbers = LONG_NUMBER.matcher(passage.text());
        while (numbers.find()) {
            String number = numbers.group();
            int digits = digits(number).length();
            boolean telephone = digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
            if (telephone && !DATE.matcher(number).matches()) {
                problems.add(problem(passage, numbers.start(), number, helplines));
            }
        }
        Matcher help = HELP_NUMBER.matcher(passage.text());
        while (help.find()) {
            problems.add(problem(passage, help.start(), help.group(), helplines));
        }
        Matcher called = CALLED.matcher(passage.text());
        while (called.find()) {
            if (!ALLOWED.contains(called.group(1))) {
                problems.add(problem(passage, called.start(1), called.group(1), helplines));
            }
        }
    }

    private static Problem problem(Passage passage, int at, String number, Set<String> helplines) {
        String where = helplines.contains(digits(number))
                ? "It is in helplines.yml already"
                : "Put it into helplines.yml, where it is checked";
        return passage.error(
                at,
                RULE,
                "\"" + number + "\" is a telephone number, which may change. " + where
                        + ": use its id in a [!HELP] box, as in \"kinship-advice\".");
    }

    private static String digits(String number) {
        return number.replaceAll("[^\\d]", "");
    }
}
