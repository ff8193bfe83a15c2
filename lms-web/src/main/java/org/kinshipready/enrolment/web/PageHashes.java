package org.kinshipready.enrolment.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kinshipready.content.Course;
import org.kinshipready.content.CourseModule;
import org.kinshipready.content.Hash;
import org.kinshipready.content.Picture;
import org.kinshipready.content.SharedContent;
import org.kinshipready.content.Step;

/**
 * Tells a saved page from a newer one, by a hash of all that a reader without an account sees on it.
 *
 * <p>Pages name each other, so a hash also covers what neighbouring pages say. A page that hasn't changed may therefore
 * be fetched again, but an old page never passes for a new one. Every instance computes the same hashes.
 */
final class PageHashes {

    private final Course course;
    private final SharedContent shared;
    private final String frame;
    private final String around;

    /**
     * The hashes of a course's pages.
     *
     * @param course in the language to save
     * @param frame stands for what is around every page
     */
    PageHashes(Course course, SharedContent shared, String frame) {
        this.course = course;
        this.shared = shared;
        this.frame = frame;
        this.around = hash(
                frame,
                course.language(),
                course.title(),
                course.mustPass().stream().sorted().toList(),
                course.modules().stream().map(PageHashes::named).toList());
    }

    String ofHelp() {
        return hash(frame, List.copyOf(shared.helplines().values()));
    }

    String ofGlossary() {
        return hash(frame, List.copyOf(shared.glossary().values()));
    }

    String ofCourse() {
        return hash(
                around,
                course.version(),
                course.audience(),
                List.copyOf(course.outcomes().values()),
                course.aboutHtml(),
                course.licence(),
                shared.contributors().get(course.contributor()));
    }

    String of(CourseModule module) {
        return hash(
                around,
                module.openingHtml(),
                module.licence(),
                module.sources(),
                module.facts(),
                shared.contributors().get(module.contributor()));
    }

    String of(CourseModule module, Step step) {
        return hash(around, module.id(), module.languageOf(step), step);
    }

    String of(Picture picture) {
        return picture.hash();
    }

    /** What other pages say about a module and its steps. */
    private static String named(CourseModule module) {
        Stream<Object> steps = module.steps().stream()
                .flatMap(step ->
                        Stream.of(step.id(), step.title(), step.optional(), step.getClass(), module.languageOf(step)));
        return hash(
                module.id(),
                module.title(),
                module.language(),
                module.minutes(),
                module.nation(),
                module.reviewed(),
                module.reviewer(),
                module.sensitive(),
                module.contentNote(),
                steps.toList());
    }

    static String hash(@Nullable Object... parts) {
        String all = Stream.of(parts).map(part -> part + "\0").reduce("", String::concat);
        return Hash.of(all.getBytes(StandardCharsets.UTF_8));
    }
}
