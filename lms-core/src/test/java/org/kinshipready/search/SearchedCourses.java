package org.kinshipready.search;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kinshipready.content.Course;
import org.kinshipready.content.CourseReader;
import org.kinshipready.content.CourseReading;
import org.kinshipready.content.CourseSource;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.SharedContent;

/** A course of one module, written in Markdown, and what is found in it. */
record SearchedCourses(Map<String, String> files) {

    private static final String COURSE = """
            ---
            title: First days
            version: 1.0.0
            audience: Everybody
            contributor: kinship
            outcomes:
              know: know more
            modules:
              - m1
            licence: CC BY-NC 4.0
            changes:
              1.0.0: First
            ---
            What it is about.
            """;

    /** Steps of the one module, as an author writes them. */
    static SearchedCourses of(String... steps) {
        return new SearchedCourses(Map.of("course.md", COURSE)).module("m1", "", steps);
    }

    /** The same module, marked as sensitive. */
    static SearchedCourses sensitive(String... steps) {
        return new SearchedCourses(Map.of("course.md", COURSE))
                .module("m1", "sensitive: true\ncontent-note: This is about loss.\n", steps);
    }

    SearchedCourses inWelsh(String... steps) {
        return with("m1.cy.md", "---\ntitle: Modiwl un\n---\n\n" + String.join("\n", steps));
    }

    private SearchedCourses module(String id, String settings, String... steps) {
        return with(id + ".md", """
                ---
                title: Module one
                minutes: 10
                nation: wales
                reviewed: 2026-01-01
                review-by: 2100-01-01
                %s---

                %s""".formatted(settings, String.join("\n", steps)));
    }

    private SearchedCourses with(String name, String text) {
        Map<String, String> more = new TreeMap<>(files);
        more.put(name, text);
        return new SearchedCourses(more);
    }

    PathwayIndex index() {
        return PathwayIndex.of(List.of(course()));
    }

    private Course course() {
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((name, text) -> bytes.put("preparatory/first/" + name, text.getBytes(StandardCharsets.UTF_8)));
        CourseReading reading = new CourseReader()
                .read(
                        CourseSource.of(bytes),
                        new CourseReader.Folder(Pathway.PREPARATORY, "first"),
                        SharedContent.empty());
        return reading.course().orElseThrow(() -> new AssertionError(reading.problems()));
    }
}
