package org.kinshipready.content;

import java.util.List;
import java.util.Optional;

/**
 * A file cut in two, front matter and Markdown.
 *
 * <p>Each part has empty lines in place of the other, so that line numbers are those of the file.
 */
record FrontMatter(String yaml, String markdown) {

    private static final String FENCE = "---";

    static Optional<FrontMatter> cut(String text, FileProblems problems) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().stripTrailing().equals(FENCE)) {
            problems.error(
                    1, 1, "front-matter", "A file begins with its front matter: a line ---, the keys, a line ---.");
            return Optional.empty();
        }
        for (int end = 1; end < lines.size(); end++) {
            if (lines.get(end).stripTrailing().equals(FENCE)) {
                String yaml = "\n" + String.join("\n", lines.subList(1, end)) + "\n";
                String markdown = "\n".repeat(end + 1) + String.join("\n", lines.subList(end + 1, lines.size()));
                return Optional.of(new FrontMatter(yaml, markdown));
            }
        }
        problems.error(1, 1, "front-matter", "The front matter has no end: put a line --- after its last key.");
        return Optional.empty();
    }
}
