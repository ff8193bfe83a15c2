package org.kinshipready.content;

import java.util.regex.Pattern;

/**
 * Something in a course file that an author should fix.
 *
 * @param file the name within the {@link CourseSource}, such as {@code preparatory/legal-options/course.md}
 * @param line counted from 1; 1 where the problem is the file itself
 * @param column counted from 1
 * @param rule the id of the rule, under which it is documented
 * @param message one or two plain sentences: what is wrong and what to do
 */
public record Problem(Severity severity, String file, int line, int column, String rule, String message) {

    /** Characters that could forge a log line, control a terminal, or reorder a line as it is shown. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]");

    /** An error keeps a course from being published, a warning doesn't. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public static Problem error(String file, int line, int column, String rule, String message) {
        return new Problem(Severity.ERROR, file, line, column, rule, message);
    }

    public static Problem warning(String file, int line, int column, String rule, String message) {
        return new Problem(Severity.WARNING, file, line, column, rule, message);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The line that {@code ./lms check} prints and logs show, without unprintable characters. */
    @Override
    public String toString() {
        return "%s:%d:%d: %s: %s [%s]"
                .formatted(printable(file), line, column, isError() ? "error" : "warning", printable(message), rule);
    }

    private static String printable(String text) {
        return UNPRINTABLE.matcher(text).replaceAll("\uFFFD");
    }
}
