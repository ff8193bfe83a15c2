package org.kinshipready.certificates;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What somebody entered as a code: a code, an address with one in it, or a whole pasted email.
 *
 * <p>Only what can be told apart from other words is taken for a code. A wrong guess would give a code that doesn't
 * exist, and make a good certificate look forged.
 */
final class TypedCode {

    private static final int LENGTH = CertificateCode.LENGTH;
    private static final int EARLY_LENGTH = CertificateCode.RANDOM_LENGTH;
    // A code has six or seven on average; other words seldom have any.
    private static final int LEAST_DIGITS = 2;

    // Zero-width spaces, soft hyphens and direction marks, which come along when text is copied.
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");
    private static final Pattern ESCAPED = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");
    private static final Pattern FOREIGN_DIGIT = Pattern.compile("[\\p{Nd}&&[^0-9]]");
    private static final Pattern PROOF = Pattern.compile("#1t?\\.[\\w-]{8}\\.\\S*");
    private static final Pattern ADDRESS = Pattern.compile("(?i)verify(?:/|\\?code=)");
    private static final Pattern WITHOUT_CODE = Pattern.compile("(?i)https?://|verify/?\\s*$");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    // Not 0 and 1, because O, I and L are read as those
    private static final Pattern DIGIT = Pattern.compile("[2-9]");

    private final String text;
    private final List<String> words;
    // Where in the words there are codes that are part of an address
    private final List<Integer> addresses;

    TypedCode(String typed) {
        this.text = plain(typed);
        List<MatchResult> found = WORD.matcher(text).results().toList();
        this.words = found.stream().map(word -> readable(word.group())).toList();
        int[] starts = found.stream().mapToInt(MatchResult::start).toArray();
        this.addresses = ADDRESS.matcher(text)
                .results()
                .map(address -> first(starts, address.end()))
                .filter(word -> word < words.size())
                .toList();
    }

    /** The code as it is stored; empty if there is none, or it was mistyped. */
    Optional<String> code() {
        String all = String.join("", words);
        return Stream.of(
                        Stream.of(all).filter(TypedCode::hasDigits),
                        addresses.stream().map(words::get),
                        addresses.stream().flatMap(this::broken),
                        spelt(LENGTH),
                        spelt(EARLY_LENGTH).filter(code -> hasDigits(code) || code.equals(all)))
                .flatMap(candidates -> candidates)
                .filter(CertificateCode::isRight)
                .findFirst()
                .or(this::onlyBroken);
    }

    /** How many letters and digits there are where a code should be: none in an address that leads elsewhere. */
    int length() {
        if (spelt(LENGTH).findAny().isPresent()) {
            return LENGTH;
        }
        if (addresses.isEmpty()) {
            return WITHOUT_CODE.matcher(text).find()
                    ? 0
                    : String.join("", words).length();
        }
        return words.get(addresses.getFirst()).length();
    }

    /** Anything that looks like a code of this length, in one piece or in groups of four as on a certificate. */
    private Stream<String> spelt(int length) {
        return IntStream.range(0, words.size()).boxed().flatMap(from -> {
            if (words.get(from).length() == length) {
                return Stream.of(words.get(from));
            }
            int groups = length / CertificateCode.GROUP;
            if (from + groups >= words.size()
                    || words.get(from + groups).length() != length % CertificateCode.GROUP
                    || words.subList(from, from + groups).stream()
                            .anyMatch(group -> group.length() != CertificateCode.GROUP)) {
                return Stream.empty();
            }
            return Stream.of(String.join("", words.subList(from, from + groups + 1)));
        });
    }

    /** Whole codes that are broken into pieces of any length, by a line's end or by the person typing. */
    private Stream<String> broken(int from) {
        StringBuilder code = new StringBuilder();
        for (int word = from; word < words.size() && code.length() < LENGTH; word++) {
            code.append(words.get(word));
        }
        String whole = code.toString();
        return Stream.of(whole)
                .filter(each -> each.length() == LENGTH && hasDigits(each))
                .filter(CertificateCode::isRight);
    }

    // One in some hundred other texts passes for a code by chance. So this isn't used if there is a mistyped code, or
    // if two pass.
    private Optional<String> onlyBroken() {
        if (spelt(LENGTH).findAny().isPresent()) {
            return Optional.empty();
        }
        List<String> codes = IntStream.range(0, words.size())
                .boxed()
                .flatMap(this::broken)
                .distinct()
                .toList();
        return codes.size() == 1 ? Optional.of(codes.getFirst()) : Optional.empty();
    }

    /** The first of what begins there or later. */
    private static int first(int[] starts, int from) {
        int at = Arrays.binarySearch(starts, from);
        return at < 0 ? -at - 1 : at;
    }

    private static boolean hasDigits(String code) {
        return DIGIT.matcher(code).results().count() >= LEAST_DIGITS;
    }

    private static String plain(String typed) {
        String shown = UNSEEN.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .replaceAll("");
        String unescaped =
                ESCAPED.matcher(shown).replaceAll(bytes -> Matcher.quoteReplacement(unescaped(bytes.group())));
        String digits = FOREIGN_DIGIT
                .matcher(UNSEEN.matcher(unescaped).replaceAll(""))
                .replaceAll(
                        digit -> Integer.toString(Character.digit(digit.group().codePointAt(0), 10)));
        return PROOF.matcher(digits).replaceAll(" ");
    }

    private static String unescaped(String bytes) {
        return new String(HexFormat.of().parseHex(bytes.replace("%", "")), StandardCharsets.UTF_8);
    }

    private static String readable(String word) {
        return word.toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replace('U', 'V');
    }
}
