package org.kinshipready.content;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jsoup.Jsoup;

/** The key under which the tick of one thing in a checklist is stored. */
final class ItemKey {

    private ItemKey() {}

    /** Depends on letters and digits only, so correcting a comma or adding a link doesn't lose anybody's tick. */
    static String of(String html) {
        String words = Jsoup.parseBodyFragment(html)
                .text()
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
        return Hash.of(words.getBytes(StandardCharsets.UTF_8));
    }
}
