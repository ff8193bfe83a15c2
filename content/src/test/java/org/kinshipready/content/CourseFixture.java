package org.kinshipready.content;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A small course, so that a test reads as Markdown in, steps or problems out. */
public final class CourseFixture {

    public static final String COURSE = """
            ---
            title: Small course
            version: 1.0.0
            audience: Everybody
            contributor: kinship
            outcomes:
              know: know more
            modules:
              - first
            licence: CC BY-NC 4.0
            changes:
              1.0.0: First version
            ---
            What it is about.
            """;

    /** Eight lines: the Markdown after it begins on the ninth. */
    public static final String FRONT_MATTER = """
            ---
            title: First module
            minutes: 10
            nation: england
            reviewed: 2026-11-21
            review-by: 2027-05-21
            ---

            """;

    private static final String FACTS = """
            allowance: {value: "£22.95", unit: a week, nation: england, source: "https://example.org/a", checked: 2026-11-21, review-by: 2027-04-06}
            other: {value: "£5 & <more>", unit: a day, nation: wales, source: "https://example.org/b", checked: 2026-11-21, review-by: 2027-04-06}
            """;
    private static final String HELPLINES = """
            advice: {name: Advice line, number: "0300 123 7015", hours: weekdays, nation: england, checked: 2026-11-21, review-by: 2027-02-21}
            samaritans: {name: Samaritans, number: "116 123", hours: day and night, nation: england-and-wales, checked: 2026-11-21, review-by: 2027-02-21}
            """;
    private static final String CONTRIBUTORS = """
            kinship: {name: Kinship, url: "https://kinship.org.uk/", credit: Planned contributor}
            navsh: {name: NAVSH, credit: Planned contributor}
            """;

    private final Map<String, byte[]> files = new TreeMap<>();

    public CourseFixture() {
        and("facts.yml", FACTS);
        and("helplines.yml", HELPLINES);
        and("contributors.yml", CONTRIBUTORS);
        and("preparatory/small/course.md", COURSE);
        and("preparatory/small/first.md", FRONT_MATTER + "## Read {#read}\n\nWords.");
    }

    /** The small course with one file changed or added. */
    public static CourseFixture with(String name, String text) {
        return new CourseFixture().and(name, text);
    }

    public CourseFixture and(String name, String text) {
        return and(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public CourseFixture and(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    public static CourseFixture withMarkdown(String markdown) {
        return with("preparatory/small/first.md", FRONT_MATTER + markdown);
    }

    public static CourseFixture withCourse(String line, String other) {
        return with("preparatory/small/course.md", COURSE.replace(line, other));
    }

    public CourseSource source() {
        return CourseSource.of(files);
    }

    public CourseReading read() {
        return read(source());
    }

    static CourseReading read(CourseSource source) {
        CourseReader reader = new CourseReader();
        SharedContent shared = reader.readShared(source).shared();
        return reader.read(source, new CourseReader.Folder(Pathway.PREPARATORY, "small"), shared);
    }

    /** Each problem as in {@code error 9:1 quiz}. */
    public List<String> problems() {
        return places(read().problems());
    }

    static List<String> places(List<Problem> problems) {
        return problems.stream()
                .map(p -> (p.isError() ? "error " : "warning ") + p.line() + ":" + p.column() + " " + p.rule())
                .toList();
    }

    /** The words of the only problem. */
    public String message() {
        List<Problem> problems = read().problems();
        if (problems.size() != 1) {
            throw new AssertionError("Not one problem: " + problems);
        }
        return problems.getFirst().message();
    }

    CourseModule module() {
        return read().course().orElseThrow().modules().getFirst();
    }

    Step step() {
        return module().steps().getFirst();
    }

    /** The HTML of the first step, a page. */
    public String html() {
        return ((Step.Page) step()).html();
    }

    static List<String> problemsIn(String markdown) {
        return withMarkdown(markdown).problems();
    }

    /** What is wrong with text in a page; its first line is the file's eleventh. */
    static List<String> problemsInPage(String text) {
        return withMarkdown("## Read {#read}\n\n" + text).problems();
    }

    static String htmlOfPage(String text) {
        return withMarkdown("## Read {#read}\n\n" + text).html();
    }
}
