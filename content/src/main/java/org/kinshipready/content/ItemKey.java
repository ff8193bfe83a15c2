package org.kinshipready.content;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jsoup.Jsoup;

/** What the tick of one thing in a checklist is kept by. */
final class ItemKey {

    private ItemKey() {}

    /** The same for the same letters and digits: a mended comma or a new link takes no tick away. */
    static String of(String html) {
        String words = Jsoup.parseBodyFragment(html)
                .text()
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
        return Hash.of(words.getBytes(StandardCharsets.UTF_8));
    }
}
