package org.kinshipready.content.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A language's words about somebody who is being hurt, isn't safe, or may end their life.
 *
 * <p>They are meant to find too much rather than too little: an author can say why a page needs no helpline.
 */
final class DangerWords {

    private static final Map<String, DangerWords> LANGUAGES = Map.of(
            "en", new DangerWords(english()),
            "cy", new DangerWords(welsh()),
            "ur", new DangerWords(urdu()));

    private static final DangerWords NONE = new DangerWords(List.of("(?!)"));

    private final Pattern pattern;

    /** Each begins with a letter at the start of a word, and every repetition has a bound, so no text makes it slow. */
    private DangerWords(List<String> patterns) {
        pattern = Pattern.compile(
                "(?<![\\p{L}\\d])(?=\\p{L})(?:" + String.join("|", patterns) + ")", Pattern.CASE_INSENSITIVE);
    }

    /** The words for a language; none if nobody has written a list for it, and then the English page decides. */
    static DangerWords in(String language) {
        return LANGUAGES.getOrDefault(language, NONE);
    }

    Optional<MatchResult> first(String text) {
        // Replaces one character by one, so that places stay the same.
        Matcher matcher = pattern.matcher(text.replace('\u2019', '\'').replace('\u00A0', ' '));
        return matcher.find() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    private static List<String> english() {
        String person = "(?:me|you|him|her|them|us|children|people|others|(?:some|any|every)(?:one|body)"
                + "|(?:an?|the|your|my|our|this|that|his|her|their|another|any|each|one)(?: \\w{1,12}){0,2}"
                + " (?:child|children|kids?|girl|boy|baby|babies|son|daughter|grand(?:son|daughter|child|children)"
                + "|niece|nephew|brother|sister|siblings?|cousin|mum|mam|mother|dad|father|parents?|nan|carer"
                + "|person|adult|member|teenager|friend|partner|wife|husband))\\b";
        String self = "(?:my|your|her|our|them|him|one)sel(?:f|ves)\\b";
        String whose = "(?:my|your|his|her|our|their|a|one's)";
        return List.of(
                // Somebody hurts somebody.
                "(?:hurt(?:s|ing)?|harm(?:s|ed|ing)?|hit(?:s|ting)?|beat(?:s|en|ing)?|kick(?:s|ed|ing)?"
                        + "|punch(?:es|ed|ing)?|slap(?:s|ped|ping)?|bit(?:es?|ten)?|attack(?:s|ed|ing)?"
                        + "|threaten(?:s|ed|ing)?|touch(?:es|ed)|strangl(?:es?|ed|ing)|chok(?:es?|ed|ing)"
                        + "|burn(?:s|ed|t)|shak(?:es?|en|ing)|scar(?:es?|ed|ing)|frighten(?:s|ed|ing)?) " + person,
                "(?:gets?|got|getting) (?:hurt|hit|beaten|abused|attacked)\\b",
                "(?:is|are|was|were|be|been|being)(?: \\w{1,12}){0,2}"
                        + " (?:hurt|harmed|hit|beaten|abused|neglected|attacked|threatened|assaulted|molested|kicked"
                        + "|punched|slapped|groomed|exploited|trafficked|starved)\\b",
                "(?:hurt|harm|abuse|neglect) (?:at|in) home\\b",
                "(?:abus(?:e|ed|es|er|ers|ing|ive)|violen(?:t|ce|tly)|assault(?:s|ed|ing)?|rap(?:e|es|ed|ist)|incest"
                        + "|neglect(?:s|ed|ful)?|bruis(?:e|es|ed|ing)|injur(?:y|ies|ed)|sexual(?:ly)?|grooming"
                        + "|FGM|forced marriage)\\b",
                "(?:a|see a|the) mark (?:or an injury|on (?:his|her|their|the child's))",
                // Somebody isn't safe, or is afraid of somebody.
                "(?:not|never|no longer|hardly|\\w{1,7}n't)(?: \\w{1,12}){0,3} safe\\b",
                "unsafe\\b",
                "at risk (?:of|from)\\b|(?:child|children|adults?|carer|someone|somebody) at risk\\b",
                "(?<!\\b999\\b.{0,60})in danger\\b(?!.{0,60}\\b999\\b)",
                "(?:makes?|made|making) threats\\b|threats? (?:to|against)\\b",
                "fears? (?:harm|for (?:his|her|their|your|my|a) (?:life|safety))\\b",
                "(?:afraid|frightened|scared|terrified) (?:of|that) (?:somebody|someone|anybody|anyone|him|her|them|that"
                        + "|a parent|the other|(?:his|her|your|my|their) (?:mum|dad|mother|father|partner|husband|wife"
                        + "|boyfriend|girlfriend|ex|son|daughter|grandson|granddaughter|nephew|niece))\\b",
                "(?:afraid|frightened|scared) (?:at|in your|to go|of going) (?:home|own home)\\b",
                "(?:tells?|told) (?:you|me) (?:something|that (?:someone|somebody))\\b",
                // Somebody may end their life, or hurts themselves.
                "suicid(?:e|es|al)\\b",
                "overdos(?:e|es|ed)\\b",
                "self-?\\s?(?:harm|injur)\\w{0,6}",
                "(?:hurt(?:s|ing)?|harm(?:s|ed|ing)?|cut(?:s|ting)?|kill(?:s|ed|ing)?|starv(?:es?|ed|ing)) " + self,
                "(?:end(?:s|ed|ing)?|tak(?:e|es|en|ing)|took) " + whose + "(?: own)? li(?:fe|ves)\\b",
                "end(?:s|ed|ing)? it all\\b",
                "(?:want|wants|wanted|wanting|wish|wishes|wished|ready|rather) (?:to )?(?:die|be dead|not exist)\\b",
                "(?:wish|wishes|wished)(?: \\w{1,12}){0,3} (?:was|were|had been) (?:dead|never born)\\b",
                "(?:not|\\w{1,7}n't) want(?:s|ed|ing)? to (?:be here|be alive|live|go on|wake up)\\b",
                "not (?:being here|being alive|be alive)\\b",
                "better off (?:dead|without (?:me|you|him|her|them))\\b",
                "(?:life|living)(?: \\w{1,12}){0,2} worth living\\b|no (?:point|reason)(?: \\w{1,8})? (?:to live|in living|living)\\b",
                "(?:can't|cannot|couldn't) go on\\b(?! \\w)");
    }

    /** Each word in all the forms that its first letter can take. */
    private static List<String> welsh() {
        return List.of(
                "(?:b|f|m)rif(?:o|odd|wyd|ir|iodd|\\p{L}{0,4})",
                "(?:h)?anaf(?:u|odd|wyd|iadau|ir)?(?!\\p{L})",
                "(?:niwed|niweid\\p{L}{1,6})",
                "(?:c|g|ch|ngh)am-?\\s?(?:d|dd)rin\\p{L}{0,4}",
                "(?:t|d|th|nh)rais(?!\\p{L})|(?:t|d|th|nh)reis(?:gar|iol|io|iodd|iwyd)\\p{L}{0,3}",
                "(?:b|f|m)ygwth(?!\\p{L})|(?:b|f|m)ygyth\\p{L}{1,6}",
                "esgeulus\\p{L}{0,6}",
                "(?:rh|r)ywiol(?!\\p{L})",
                "(?:cael|gael|chael) (?:ei|eu|fy|dy|eich) (?:\\p{L}{1,12} )?(?:daro|guro|tharo|churo|taro|curo)(?!\\p{L})",
                "(?:mae|oedd|yn)(?: \\p{L}{1,12}){0,2} (?:taro|curo) (?:plentyn|y plentyn|fy|ei|eich|rhywun)",
                "anniogel(?!\\p{L})|(?:ddim|nad|nid|na)(?: [\\p{L}']{1,12}){0,4} (?:yn )?ddiogel(?!\\p{L})",
                "(?<!999.{0,60})mewn perygl(?!\\p{L})(?!.{0,60}999)",
                "ofn (?:rhywun|rhiant|eich|ei (?:dad|fam|mam|thad)|y person)(?!\\p{L})",
                "hunan-?\\s?(?:niw|laddiad|ladd|anaf)\\p{L}{0,6}",
                "(?:lladd|ladd)(?:'i|'u)? (?:ei|eu|fy|eich) hun",
                "(?:gorddos|orddos|ngorddos)\\p{L}{0,3}",
                "(?:eisiau|am|dymuno) (?:marw|farw)(?!\\p{L})",
                "(?:rhoi|roi) (?:diwedd|terfyn) ar (?:ei|eu|fy|eich|'i|'u) (?:bywyd|fywyd|mywyd|bywydau)");
    }

    private static List<String> urdu() {
        return List.of(
                "خود\\s?کشی",
                "خود کو (?:نقصان|مار|ختم|زخمی)",
                "اپنی جان|جان لے|مرنا چاہ|زندگی ختم",
                "تشدد|بد\\s?سلوکی|زیادتی|مار\\s?پیٹ|جنسی|غفلت",
                "چوٹ|زخمی|نقصان پہنچ",
                "مارتا|مارتی|مارتے|مارا گیا|پیٹتا|پیٹتی|پیٹتے",
                "محفوظ نہیں|غیر محفوظ",
                "(?<!999.{0,60})خطرے میں(?!.{0,60}999)",
                "دھمک(?:ی|ا)");
    }
}
