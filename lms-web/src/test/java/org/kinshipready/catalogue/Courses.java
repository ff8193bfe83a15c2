package org.kinshipready.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kinshipready.content.CourseSource;
import org.kinshipready.content.Pathway;

/**
 * A course as its author would write it, in Markdown, so that a test reads as course in, what becomes of it out.
 *
 * <p>{@code Courses.preparatory().module("m1", page("a"), quiz("q", question("who", "x--")))}. Nothing given changes
 * the course it is called on: each call gives back another one.
 *
 * @param settings further lines of the front matter of {@code course.md}
 * @param modules each module's file, by its name without {@code .md}
 * @param allowance the figure that {@code {{allowance}}} stands for
 * @param checked the day that figure was checked
 */
public record Courses(
        Pathway pathway,
        String id,
        String version,
        String title,
        String about,
        String settings,
        Map<String, String> modules,
        String allowance,
        String checked) {

    private static final AtomicInteger COUNT = new AtomicInteger();

    public static Courses course(String pathway, String id) {
        return new Courses(
                Pathway.of(pathway).orElseThrow(),
                id,
                "1.0.0",
                "Course " + id,
                "What it is about.",
                "",
                Map.of(),
                "£10",
                "2026-01-01");
    }

    /** A course with an id of its own, for tests that share a database. */
    public static Courses preparatory() {
        return course("preparatory", "course-" + COUNT.incrementAndGet());
    }

    /** A course with an id of its own, for tests that share a database. */
    public static Courses ongoing() {
        return course("ongoing", "course-" + COUNT.incrementAndGet());
    }

    public Courses version(String other) {
        return new Courses(pathway, id, other, title, about, settings, modules, allowance, checked);
    }

    public Courses title(String other) {
        return new Courses(pathway, id, version, other, about, settings, modules, allowance, checked);
    }

    public Courses about(String other) {
        return new Courses(pathway, id, version, title, other, settings, modules, allowance, checked);
    }

    /** A line more in the front matter of {@code course.md}, such as {@code pass-mark: 80}. */
    public Courses with(String setting) {
        return new Courses(pathway, id, version, title, about, settings + setting + "\n", modules, allowance, checked);
    }

    /** What an earlier version brought, in the author's words. */
    public Courses changed(String earlier, String words) {
        // Straight after the line of the version itself, and so one more of "changes".
        String lines = "  %s: %s\n".formatted(earlier, words) + settings;
        return new Courses(pathway, id, version, title, about, lines, modules, allowance, checked);
    }

    /** One more module, or another one in place of that of the same id. */
    public Courses module(String moduleId, String... steps) {
        return put(moduleId, "", steps);
    }

    /** One more module that says first what it is about, so that a learner may skip it. */
    public Courses noted(String moduleId, String... steps) {
        return put(moduleId, "content-note: This module is about loss.\n", steps);
    }

    /** One more module that somebody may not want to be seen reading. */
    public Courses sensitive(String moduleId, String... steps) {
        return put(moduleId, "sensitive: true\ncontent-note: This module is about loss.\n", steps);
    }

    /** A module's words in another language, such as {@code "cy"}. */
    public Courses translated(String moduleId, String language, String moduleTitle, String... steps) {
        Map<String, String> more = new LinkedHashMap<>(modules);
        more.put(moduleId + "." + language, "---\ntitle: " + moduleTitle + "\n---\n" + String.join("\n", steps));
        return new Courses(pathway, id, version, title, about, settings, more, allowance, checked);
    }

    /** One more module, by another contributor than the course. */
    public Courses contributed(String moduleId, String contributor, String... steps) {
        return put(moduleId, "contributor: " + contributor + "\n", steps);
    }

    /** The same module with other words in its file. */
    public Courses replacing(String moduleId, String words, String others) {
        Map<String, String> more = new LinkedHashMap<>(modules);
        more.computeIfPresent(moduleId, (_id, text) -> text.replace(words, others));
        return new Courses(pathway, id, version, title, about, settings, more, allowance, checked);
    }

    private Courses put(String moduleId, String setting, String... steps) {
        Map<String, String> more = new LinkedHashMap<>(modules);
        more.put(moduleId, moduleFile(moduleId, setting, String.join("\n", steps)));
        return new Courses(pathway, id, version, title, about, settings, more, allowance, checked);
    }

    public Courses figure(String value, String checkedOn) {
        return new Courses(pathway, id, version, title, about, settings, modules, value, checkedOn);
    }

    public static String page(String id) {
        return page(id, "Words of " + id + ".");
    }

    public static String page(String id, String words) {
        return "## Page %s {#%s}\n\n%s\n".formatted(id, id, words);
    }

    public static String optional(String id) {
        return "## Page %s {#%s .optional}\n\nWords.\n".formatted(id, id);
    }

    public static String checklist(String id) {
        return "## List %s {#%s .checklist}\n\n- One thing\n- Another\n".formatted(id, id);
    }

    public static String quiz(String id, String... questions) {
        return "## Quiz %s {#%s .quiz}\n\n%s".formatted(id, id, String.join("\n", questions));
    }

    /** A question with one letter for each option: {@code x} for a right one, {@code -} for a wrong one. */
    public static String question(String id, String options) {
        return "### Question %s? {#%s}\n\n%s".formatted(id, id, options(options));
    }

    /** A question of which several options may be chosen. */
    public static String many(String id, String options) {
        return "### Question %s? {#%s .many}\n\n%s".formatted(id, id, options(options));
    }

    /** A scenario with one choice for each id; that of the best one ends in an exclamation mark. */
    public static String scenario(String id, String... choices) {
        return "## Scenario %s {#%s .scenario}\n\nWhat happened.\n\n".formatted(id, id)
                + Stream.of(choices).map(Courses::choice).collect(Collectors.joining("\n"));
    }

    private static String choice(String written) {
        String id = written.replace("!", "");
        String mark = written.endsWith("!") ? " .best" : "";
        return "### Choose %s {#%s%s}\n\nWhat follows from %s.\n".formatted(id, id, mark, id);
    }

    private static String options(String options) {
        return options.chars()
                .mapToObj(option -> option == 'x' ? "- [x] Right\n  > Yes.\n" : "- [ ] Wrong\n  > No.\n")
                .collect(Collectors.joining());
    }

    public CourseSource source() {
        return source(this);
    }

    /** Several courses as they travel with an application; the shared figures are those of the first. */
    public static CourseSource source(Courses... courses) {
        Map<String, String> files = new TreeMap<>();
        files.put(
                "facts.yml",
                "allowance: {value: \"%s\", unit: a week, nation: england, source: \"https://example.org/a\", checked: %s, review-by: 2100-01-01}\n"
                        .formatted(courses[0].allowance, courses[0].checked));
        files.put("contributors.yml", """
                kinship: {name: Kinship, credit: Planned contributor}
                navsh: {name: NAVSH, credit: Planned contributor}
                """);
        for (Courses course : courses) {
            files.putAll(course.files());
        }
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return CourseSource.of(bytes);
    }

    private Map<String, String> files() {
        String folder = pathway.id() + "/" + id + "/";
        Map<String, String> files = new TreeMap<>();
        files.put(folder + "course.md", courseFile());
        modules.forEach((module, text) -> files.put(folder + module + ".md", text));
        return files;
    }

    private static String moduleFile(String module, String setting, String steps) {
        return """
                ---
                title: Module %s
                minutes: 10
                nation: england
                reviewed: 2026-01-01
                review-by: 2100-01-01
                %s---

                %s""".formatted(module, setting, steps);
    }

    private String courseFile() {
        String list = modules.keySet().stream()
                .filter(file -> !file.contains("."))
                .map(module -> "  - " + module + "\n")
                .collect(Collectors.joining());
        return """
                ---
                title: %s
                version: %s
                audience: Everybody
                contributor: kinship
                outcomes:
                  know: know more
                modules:
                %slicence: CC BY-NC 4.0
                changes:
                  %s: What is new
                %s---
                %s
                """.formatted(title, version, list, version, settings, about);
    }
}
