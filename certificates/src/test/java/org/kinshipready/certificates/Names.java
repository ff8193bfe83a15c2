package org.kinshipready.certificates;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Names as people write them, in all scripts that certificates know. */
final class Names {

    static final Set<UnicodeScript> EUROPEAN = Set.of(UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC);

    static final List<String> LEFT_TO_RIGHT = List.of(
            "Siân O’Connor",
            "Gwenŵyn Ŷork-Llŷr ap Rhŷs",
            "Łukasz Żółty",
            "Zdeňka Šťastná-Ďuričová",
            "Ștefan Țăndărică",
            "Győző Ödön Szűcs",
            "Jūratė Žemaitytė-Šeškienė",
            "Kārlis Ģērmanis Ņefedovs",
            "Mārtiņš Õnnepalu-Käärik",
            "Þórdís Æsa Ðórarinsdóttir",
            "Søren Ørsted Åkerblom",
            "Françoise Noël-Lœwe",
            "Begoña Núñez i Puig-Oliver·la",
            "João Conceição",
            "Jürgen Groß, geb. Müßig",
            "Ġużeppi Ħal Għaxaq",
            "İpek Işık-Çağlar",
            "Ana María de la Cruz 3rd",
            "Nguyễn Thị Ánh",
            "Ọláwálé Ṣàngó Ị̀gbò",
            "Kwabena Ɛseɛ Ɔsei-Ŋmaa",
            "Αγγελική Παπαδοπούλου",
            "Ἀθηνᾶ Ὀδυσσέως",
            "Олександра Щербаківська-Їжак",
            "Ђорђе Љубичић Њежић",
            "Ўладзімір Ёў",
            "অনন্যা",
            "শ্রীকৃষ্ণ ক্ষেত্রী কোয়েল",
            "মোছাঃ রাবেয়া খাতুন",
            "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ ਢਿੱਲੋਂ",
            "ਹਰਜਿੰਦਰ ਕੌਰ",
            "क्षितिज श्रीवास्तव",
            "लक्ष्मी ज्ञानेन्द्र द्विवेदी",
            "हिन्दी Smith-शर्मा",
            "कोर्\u200dयाली",
            "ஸ்ரீதேவி கிருஷ்ணமூர்த்தி",
            "கௌசல்யா நடராஜன்",
            "ሰላም ገብረየሱስ",
            "ጽጌረዳ ኃይለማርያም");

    static final List<String> RIGHT_TO_LEFT = List.of(
            "محمد علي عبد الله",
            "فاطمة الزهراء بنت الحسين",
            "مُحَمَّدٌ الأمين",
            "عائشہ صدیقہ بیگم",
            "چوہدری ظہیر عبّاس گیلانی",
            "می‌خواهم پژوهنده",
            "رقیه کریم‌زاده",
            "שרה בת־שבע כהן",
            "מֹשֶׁה בֶּן־מַיְמוֹן");

    static final List<String> MIXED = List.of(
            "محمد Smith (2) علی",
            "Anna (Chana) כהן-Levi",
            "Sarah محمد O’Neill",
            "অনন্যা Rahman",
            "Łucja Ελένη Олена শ্রী ਕੌਰ ஸ்ரீ ሰላም שרה فاطمة");

    private Names() {}

    static Stream<String> all() {
        return Stream.of(LEFT_TO_RIGHT, RIGHT_TO_LEFT, MIXED).flatMap(List::stream);
    }

    /** The name again and again, cut off at a hundred characters. */
    static String longest(String name) {
        String text = (name + " ").repeat(100);
        return text.substring(0, text.offsetByCodePoints(0, 100)).strip();
    }
}
