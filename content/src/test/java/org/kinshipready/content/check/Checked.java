package org.kinshipready.content.check;

import java.time.LocalDate;
import java.util.List;
import org.kinshipready.content.CourseFixture;
import org.kinshipready.content.Problem;

/** The small course as the checker sees it, so that a test reads as text in, problems out. */
final class Checked {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private Checked() {}

    /** Each problem of one rule, as in {@code error first.md 11:5}; text in a page begins on line 11. */
    static List<String> places(String rule, CourseFixture fixture) {
        return places(rule, fixture, TODAY);
    }

    static List<String> places(String rule, CourseFixture fixture, LocalDate today) {
        return problems(rule, fixture, today).stream()
                .map(problem -> "%s %s %d:%d"
                        .formatted(
                                problem.isError() ? "error" : "warning",
                                problem.file().replaceFirst(".*/", ""),
                                problem.line(),
                                problem.column()))
                .toList();
    }

    static List<String> places(String rule, String text) {
        return places(rule, page(text));
    }

    static List<String> messages(String rule, CourseFixture fixture) {
        return problems(rule, fixture, TODAY).stream().map(Problem::message).toList();
    }

    static List<String> messages(String rule, String text) {
        return messages(rule, page(text));
    }

    private static List<Problem> problems(String rule, CourseFixture fixture, LocalDate today) {
        return AllCourses.read(fixture.source(), today).problems().stream()
                .filter(problem -> problem.rule().equals(rule))
                .toList();
    }

    static CourseFixture page(String text) {
        return CourseFixture.withMarkdown("## Read {#read}\n\n" + text);
    }

    /** A module with this line in its front matter, as its second one. */
    static CourseFixture withKey(String line, String markdown) {
        return CourseFixture.with(
                "preparatory/small/first.md",
                CourseFixture.FRONT_MATTER.replaceFirst("---\n", "---\n" + line + "\n") + markdown);
    }
}
