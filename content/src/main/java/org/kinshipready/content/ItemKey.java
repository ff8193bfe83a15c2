package org.kinshipready.content;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.jsoup.Jsoup;

/** What the tick of one thing in a checklist is kept by. */
final class ItemKey {

    private static final int LENGTH = 16;

    private ItemKey() {}

    /** The same for the same letters and digits: a mended comma or a new link takes no tick away. */
    static String of(String html) {
        String words = Jsoup.parseBodyFragment(html)
                .text()
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
