package org.kinshipready.content.check.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts the syllables of an English word: one for each group of vowels, less silent e's, and one more where two
 * vowels side by side are spoken apart.
 *
 * <p>English spelling has no rule without exceptions; those that matter in these courses are listed.
 */
public final class Syllables {

    /** Longer words aren't English; their syllables are guessed, so that nothing is slow. */
    private static final int LONGEST = 40;

    private static final Map<String, Integer> EXCEPTIONS = exceptions();

    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    /** A y before a vowel, at the beginning or after another vowel, is a consonant: year, saying, beyond. */
    private static final Pattern CONSONANT_Y = Pattern.compile("(?<![^aeiou])y(?=[aeiou])");

    /** The silent e inside somebody, lovely, careful, statement; the group is the part that stays. */
    private static final List<Pattern> SILENT_WITHIN = List.of(
            Pattern.compile("^((?:some|home|life|care|time|safe|there|where|house|white|base|fire|name|note|place|side"
                    + "|take|wide|like|hope|love|make|stage)(?<=e))(?=[bcdfghjklmnpqrstvwz][a-z]{2})"),
            Pattern.compile("([aeiouy][bcdfghjkmnpqrstvwz]{1,2}|[aeiouy]l|[aeiouy]ng|rl)e"
                    + "(?=(?:ly|ful|fully|less|lessly|ment|ments|ness|some)$)"));

    /** Endings that are written with an e and spoken without a syllable: asked, likes, home. */
    private static final Pattern SILENT_ENDING = Pattern.compile("(?<=[^aeiouy])(?:(?<![td])(?<![bcdfgkpstz]l)ed"
            + "|(?<![sxzcg])(?<!ch)(?<!sh)(?<![bcdfgkpstz]l)(?<![bcdfgkptv]r)es"
            + "|(?<![bcdfgkpstz]l)(?<![bcdfgkptv]r)e)$");

    /** Two vowels side by side that are spoken apart. */
    private static final Pattern APART = Pattern.compile("(?<![ctsg])ia(?!ge)|[cts]ia(?=t)"
            + "|io(?!n|us|u?rs?$)|(?<![ctgx])ious|(?<!v)ior|iu[ms]"
            + "|ie(?=t)|(?<![ct])ien|ie(?=r$|rs$|st$)"
            + "|(?<=[^aeiou])yi(?=ng)|[eoui](?=ing)"
            + "|(?<![gq])ua|(?<![gq])uen|uel|uous|(?<!q)uit(?=ion|y$|ies$)|(?<=[lr])ui(?=[dn])|suic|nui(?=n)"
            + "|eum|creat|realit|react|reass|cooper|coord|coe|poe|vide(?=o)|^ge(?=o)|the(?=or|od)|cha(?=o)"
            + "|(?<=[a-z])(?:sm|thm)s?$");

    private Syllables() {}

    /** The syllables of a word, at least one. A number counts as one, because we don't know how it is read aloud. */
    public static int count(String written) {
        String word = written.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        if (word.length() > LONGEST) {
            return word.length() / 3;
        }
        Integer known = EXCEPTIONS.get(word);
        return known != null ? known : countParts(word);
    }

    private static int countParts(String word) {
        int apostrophe = word.indexOf('\'');
        if (apostrophe < 0) {
            return countLetters(word);
        }
        String base = word.substring(0, apostrophe);
        String rest = word.substring(apostrophe + 1);
        if (rest.equals("t") && base.endsWith("n")) {
            return countNegated(base.substring(0, base.length() - 1));
        }
        boolean more = rest.equals("s") ? base.matches(".*(?:[sxz]|[cs]h|[cg]e)") : isOwnSyllable(base, rest);
        return count(base) + (more ? 1 : 0);
    }

    /** In it'll and should've, but not in you'll, the ending is heard by itself. */
    private static boolean isOwnSyllable(String base, String rest) {
        return (rest.equals("ll") || rest.equals("ve")) && !base.matches(".*[aeiouy]");
    }

    /** In isn't and couldn't, but not in can't or aren't, the n't is heard by itself. */
    private static int countNegated(String base) {
        boolean more = base.length() > 2 && !base.matches(".*(?:[aeiouy]|re?)");
        return count(base) + (more || base.equals("is") || base.equals("doe") ? 1 : 0);
    }

    private static int countLetters(String word) {
        Integer known = EXCEPTIONS.get(word.replaceFirst("(?:s|ly)$", ""));
        if (known != null) {
            return known + (word.endsWith("ly") ? 1 : 0);
        }
        String spoken = CONSONANT_Y.matcher(word).replaceAll("j");
        for (Pattern silent : SILENT_WITHIN) {
            spoken = withoutSilent(silent, spoken);
        }
        int apart = matches(APART, spoken);
        spoken = SILENT_ENDING.matcher(spoken).replaceFirst("");
        return Math.max(1, matches(VOWELS, spoken) + apart);
    }

    private static String withoutSilent(Pattern silent, String word) {
        Matcher matcher = silent.matcher(word);
        if (!matcher.find()) {
            return word;
        }
        String before = matcher.group(1);
        String kept = before.endsWith("e") ? before.substring(0, before.length() - 1) : before;
        return word.substring(0, matcher.start()) + kept + word.substring(matcher.end());
    }

    private static int matches(Pattern pattern, String word) {
        Matcher matcher = pattern.matcher(word);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }

    private static Map<String, Integer> exceptions() {
        Map<String, Integer> exceptions = new HashMap<>();
        put(exceptions, 1, "friend breathe clothes pier tier priest suave aches");
        put(
                exceptions,
                2,
                "mr mrs doctor someone something sometime sometimes somewhere every safety evening business wednesday "
                        + "science hundred naked sacred lion being people doesn't isn't friendly friendship soldier "
                        + "cashier premier therefore people's ageing persuade forehead "
                        + "real-life biscuit circuit elsewhere rely relies surgeon creature");
        put(
                exceptions,
                3,
                "anyone everyone everything everyday somebody area champion parliament element implement complement "
                        + "supplement idea theory wherever forever scientist recipe museum poetry "
                        + "suicide caregiver sleepover celebrate hideous");
        put(exceptions, 4, "everybody february january scientific apostrophe");
        return exceptions;
    }

    private static void put(Map<String, Integer> exceptions, int count, String words) {
        for (String word : List.of(words.split(" "))) {
            exceptions.put(word, count);
        }
    }
}
