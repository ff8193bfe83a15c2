package org.kinshipready.content.check;

import java.util.stream.Collectors;
import org.kinshipready.content.Problem;

/** Writes problems as JSON: one object for each, each on its own line, and the counts. */
final class JsonReport {

    private JsonReport() {}

    static String of(Report report) {
        Count count = report.count();
        String list = report.problems().stream().map(JsonReport::problem).collect(Collectors.joining(",\n    "));
        return """
                {
                  "problems": [%s],
                  "modules": %d,
                  "courses": %d,
                  "errors": %d,
                  "warnings": %d,
                  "versionsCompared": %b
                }""".formatted(
                        list.isEmpty() ? "" : "\n    " + list + "\n  ",
                        count.modules(),
                        count.courses(),
                        count.errors(),
                        count.warnings(),
                        report.compared());
    }

    private static String problem(Problem problem) {
        return "{\"severity\": %s, \"file\": %s, \"line\": %d, \"column\": %d, \"rule\": %s, \"message\": %s}"
                .formatted(
                        quote(problem.isError() ? "error" : "warning"),
                        quote(problem.file()),
                        problem.line(),
                        problem.column(),
                        quote(problem.rule()),
                        quote(problem.message()));
    }

    /** A string as RFC 8259, section 7, has it; a lone half of a surrogate pair, which UTF-8 can't hold, is escaped. */
    static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (c < ' ' || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
                quoted.append("\\u%04x".formatted(c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }
}
