package org.kinshipready.content.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kinshipready.content.Problem;
import org.kinshipready.content.check.text.Passage;
import org.kinshipready.content.yaml.Scalar;

/** Amounts of money change every year, so they belong in one file and not in the text. */
final class AmountRule implements Rule {

    private static final String RULE = "amounts";

    // Every part is possessive and never backtracks, so that no text makes this slow.
    private static final String NUMBER = "\\d{1,12}+(?:[.,]\\d{1,12}+){0,4}+";
    private static final String SIZE = "(?:(?:\\h?(?:thousand|million|billion)|bn|k|m)\\b)?+";
    private static final Pattern AMOUNT = Pattern.compile(
            "(?:[£€$]|\\b(?:GBP|EUR))\\h?" + NUMBER + SIZE
                    + "|(?<![\\p{L}\\d.,])" + NUMBER + SIZE + "[\\h-]?(?:pounds?|pence|quid|GBP|euros?)\\b"
                    + "|(?<![\\p{L}\\d.,])" + NUMBER + "p\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @Override
    public List<Problem> check(AllCourses courses) {
        List<Problem> problems = new ArrayList<>();
        for (CourseText text : courses.texts()) {
            Set<String> allowed = allowed(text);
            text.passages().forEach(passage -> check(passage, allowed, problems));
        }
        return problems;
    }

    private static Set<String> allowed(CourseText text) {
        return text.fields().listIfAny("example-amounts").stream()
                .map(Scalar::text)
                .map(AmountRule::plain)
                .collect(Collectors.toSet());
    }

    private static void check(Passage passage, Set<String> allowed, List<Problem> problems) {
        Matcher matcher = AMOUNT.matcher(passage.text());
        while (matcher.find()) {
            String amount = matcher.group();
            if (!allowed.contains(plain(amount))) {
                problems.add(passage.error(
                        matcher.start(),
                        RULE,
                        "\"" + amount + "\" is an amount of money, which may change. Put it into facts.yml and its "
                                + "id here, as in {{guardians-allowance}}. If it is made up for an example, add it "
                                + "to \"example-amounts\"."));
            }
        }
    }

    private static String plain(String amount) {
        return amount.replaceAll("[\\h,-]", "").toLowerCase(Locale.ROOT);
    }
}
