package org.kinshipready.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tests for the style sheet as the build makes it. */
class StylesTests {

    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): *(#[0-9a-f]{6})\\b");
    private static final List<String> GROUNDS =
            List.of("paper", "card", "tint", "teal-tint", "plum-tint", "amber-tint", "green-tint");

    private final String css = css();
    private final Map<String, String> light = colours(css.indexOf(":root{"));
    private final Map<String, String> dark = colours(css.indexOf("prefers-color-scheme: dark"));

    @Test
    void wordsStandOutInLightAndInDark() {
        for (Map<String, String> theme : List.of(light, dark)) {
            for (String ground : GROUNDS) {
                atLeast(4.5, theme, "ink", ground);
                atLeast(4.5, theme, "muted", ground);
                atLeast(4.5, theme, "teal", ground);
                atLeast(4.5, theme, "plum", ground);
            }
            for (String ground : List.of("teal", "teal-dark", "red", "red-dark")) {
                atLeast(4.5, theme, "on-colour", ground);
            }
            atLeast(4.5, theme, "red", "card");
            atLeast(4.5, theme, "red", "paper");
        }
    }

    @Test
    void controlsAndTheFocusStandOutInLightAndInDark() {
        for (Map<String, String> theme : List.of(light, dark)) {
            for (String ground : List.of("paper", "card", "tint")) {
                atLeast(3, theme, "control", ground);
                atLeast(3, theme, "ring", ground);
            }
            atLeast(3, theme, "green", "green-tint");
            atLeast(3, theme, "amber-line", "amber-tint");
        }
    }

    @Test
    void nothingSaysLeftOrRight() {
        assertThat(Pattern.compile("[;{](?:(?:margin|padding|border)-)?(?:left|right)\\b[a-z-]*:[^;}]*")
                        .matcher(css)
                        .results()
                        .map(found -> found.group().substring(1)))
                .isEmpty();
        assertThat(css).doesNotContain("text-align:left", "text-align:right");
    }

    private static void atLeast(double ratio, Map<String, String> theme, String front, String ground) {
        double one = luminance(theme.get(front));
        double other = luminance(theme.get(ground));
        assertThat((Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05))
                .as("%s on %s in %s", front, ground, theme)
                .isGreaterThanOrEqualTo(ratio);
    }

    /** As WCAG defines it. */
    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int part = 0; part < 3; part++) {
            double value = Integer.parseInt(colour.substring(1 + 2 * part, 3 + 2 * part), 16) / 255.0;
            sum += weights[part] * (value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    /** The light ones, with those in place of them that the block from there on names. */
    private Map<String, String> colours(int from) {
        Map<String, String> colours = new LinkedHashMap<>(light == null ? Map.of() : light);
        Matcher matcher = COLOUR.matcher(css.substring(from, css.indexOf('}', from)));
        while (matcher.find()) {
            colours.put(matcher.group(1), matcher.group(2));
        }
        return colours;
    }

    private static String css() {
        try (InputStream in = Objects.requireNonNull(StylesTests.class.getResourceAsStream("/static/site.css"))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
