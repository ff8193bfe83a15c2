package org.kinshipready.content;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** The end of a heading: {@code {#id .class ...}}. */
record HeadingMark(@Nullable String id, List<String> classes) {

    private static final Pattern MARK = Pattern.compile("\\{([^{}]*)}\\s*$");
    private static final HeadingMark NONE = new HeadingMark(null, List.of());

    /** Cuts the mark off a heading, so that only its title is left. */
    static HeadingMark cutOff(Heading heading, FileProblems problems) {
        if (!(heading.getLastChild() instanceof Text text)) {
            return NONE;
        }
        Matcher mark = MARK.matcher(text.getLiteral());
        if (!mark.find()) {
            return NONE;
        }
        text.setLiteral(text.getLiteral().substring(0, mark.start()).stripTrailing());
        return read(List.of(mark.group(1).strip().split("\\s+")), heading, problems);
    }

    private static HeadingMark read(List<String> words, Node place, FileProblems problems) {
        Optional<String> odd = words.stream()
                .filter(word -> !word.matches("[#.].+") || (word.startsWith("#") && !word.equals(words.getFirst())))
                .findFirst();
        odd.ifPresent(word -> problems.error(
                place,
                "headings",
                "\"" + word + "\" doesn't fit between the braces: write one #id, then the classes, as in "
                        + "{#my-id .quiz}."));
        String id = words.stream()
                .filter(word -> word.matches("#.+"))
                .findFirst()
                .map(w -> w.substring(1))
                .orElse(null);
        return new HeadingMark(
                id,
                words.stream()
                        .filter(word -> word.matches("\\..+"))
                        .map(word -> word.substring(1))
                        .toList());
    }

    boolean isEmpty() {
        return id == null && classes.isEmpty();
    }
}
