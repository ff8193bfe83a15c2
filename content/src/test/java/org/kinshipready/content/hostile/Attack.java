package org.kinshipready.content.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One thing of {@code hostile/attacks.txt} that a hostile author might write. */
public record Attack(String name, String text) {

    private static final Pattern START = Pattern.compile("^=== ", Pattern.MULTILINE);
    private static final Pattern CHARACTER = Pattern.compile("\\{U\\+([0-9A-F]{4,6})}");

    public static List<Attack> all() {
        List<Attack> attacks = new ArrayList<>();
        String[] blocks = START.split(file(), -1);
        for (int i = 1; i < blocks.length; i++) {
            int end = blocks[i].indexOf('\n');
            attacks.add(new Attack(
                    blocks[i].substring(0, end),
                    decoded(blocks[i].substring(end).strip())));
        }
        return attacks;
    }

    /** On one line, for places that have no more. */
    public String line() {
        return text.replaceAll("\\R", " ");
    }

    @Override
    public String toString() {
        return name;
    }

    private static String decoded(String text) {
        return CHARACTER
                .matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))));
    }

    private static String file() {
        try (InputStream file = Attack.class.getResourceAsStream("/hostile/attacks.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
