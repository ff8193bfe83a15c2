package org.kinshipready.content.check.text;

import java.util.Locale;

/** A word without its grammatical endings: "orders" and "order's" are "order". */
final class Stem {

    private Stem() {}

    static String of(String word) {
        String stem = word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        int apostrophe = stem.indexOf('\'');
        if (apostrophe > 0) {
            stem = stem.substring(0, apostrophe);
        }
        if (stem.length() > 4 && stem.endsWith("ies")) {
            return stem.substring(0, stem.length() - 3) + "y";
        }
        boolean plural = stem.length() > 3 && stem.endsWith("s") && !stem.endsWith("ss");
        return plural ? stem.substring(0, stem.length() - 1) : stem;
    }
}
