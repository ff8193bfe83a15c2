package org.kinshipready.content.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kinshipready.content.Course;
import org.kinshipready.content.CourseSource;
import org.kinshipready.content.Problem;
import org.kinshipready.content.check.text.Part;
import org.kinshipready.content.check.text.Parts;
import org.kinshipready.content.check.text.Passage;
import org.kinshipready.content.check.text.Place;
import org.kinshipready.content.markdown.CourseMarkdown;
import org.kinshipready.content.yaml.Fields;
import org.kinshipready.content.yaml.Scalar;
import org.kinshipready.content.yaml.Yaml;

/**
 * A Markdown file of a course as its author wrote it: keys and words with their places.
 *
 * <p>The reader has already reported what is wrong with its form, so this takes what it can and says nothing.
 *
 * @param fieldPassages the values of its front matter that learners see
 * @param parts the text before the first step, then the steps
 */
record CourseText(String file, Fields fields, List<Passage> fieldPassages, List<Part> parts) {

    private static final List<String> SEEN_FIELDS = List.of("title", "audience", "content-note");

    static CourseText read(CourseSource source, String file) {
        String text = new String(source.read(file), StandardCharsets.UTF_8)
                .replace("\r\n", "\n")
                .replace('\r', '\n');
        List<String> lines = text.lines().toList();
        int fence = fence(lines);
        // Empty lines in place of the other part keep the line numbers those of the file.
        String yaml = "\n" + String.join("\n", lines.subList(Math.min(1, fence), fence)) + "\n";
        String markdown = "\n".repeat(Math.min(fence + 1, lines.size()))
                + String.join("\n", lines.subList(Math.min(fence + 1, lines.size()), lines.size()));
        Fields fields = Yaml.read(yaml, (line, column, rule, message) -> {}).orElseGet(Fields::none);
        return new CourseText(
                file, fields, fieldPassages(file, fields), Parts.of(file, CourseMarkdown.parse(markdown)));
    }

    /** The line that ends the front matter, or the end of the file if there is no such line. */
    private static int fence(List<String> lines) {
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).stripTrailing().equals("---")) {
                return i;
            }
        }
        return lines.size();
    }

    private static List<Passage> fieldPassages(String file, Fields fields) {
        List<Scalar> seen = new ArrayList<>();
        SEEN_FIELDS.forEach(key -> fields.textIfAny(key).ifPresent(seen::add));
        if (has(fields, "outcomes")) {
            fields.fields("outcomes")
                    .ifPresent(outcomes -> outcomes.keys()
                            .forEach(key -> outcomes.textIfAny(key.text()).ifPresent(seen::add)));
        }
        return seen.stream()
                .map(value -> new Passage.Builder(file)
                        .add(value.text(), new Place(value.line(), value.column()))
                        .build(Passage.Kind.FIELD))
                .toList();
    }

    private static boolean has(Fields fields, String name) {
        return fields.keys().stream().anyMatch(key -> key.text().equals(name));
    }

    boolean isModule() {
        return !name().startsWith("course.");
    }

    /** A second dot in the name makes a file a translation. */
    boolean isEnglish() {
        return name().indexOf('.') == name().lastIndexOf('.');
    }

    /** The file that it translates, or its own if it is English. */
    String englishFile() {
        return isEnglish() ? file : file.replaceFirst("\\.[a-z]+\\.md$", ".md");
    }

    /** Two letters. */
    String language() {
        return isEnglish() ? Course.ENGLISH : name().substring(name().indexOf('.') + 1, name().lastIndexOf('.'));
    }

    private String name() {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    /** Everything in it, front matter first. */
    Stream<Passage> passages() {
        return Stream.concat(fieldPassages.stream(), parts.stream().flatMap(part -> part.passages().stream()));
    }

    /** The passages that a learner reads as words. */
    Stream<Passage> readPassages() {
        return passages().filter(passage -> passage.kind().isRead());
    }

    Problem error(Scalar place, String rule, String message) {
        return Problem.error(file, place.line(), place.column(), rule, message);
    }
}
