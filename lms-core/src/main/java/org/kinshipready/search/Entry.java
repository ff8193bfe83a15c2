package org.kinshipready.search;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kinshipready.content.Course;
import org.kinshipready.content.CourseModule;
import org.kinshipready.content.Step;
import org.kinshipready.content.StepText;

/**
 * Something that can be found: a course, a module or a step, in one of its languages.
 *
 * @param course in its first language
 * @param language of the words
 */
record Entry(
        Course course, @Nullable String module, @Nullable String step, String language) {

    /** Everything in a course, in each of its languages; untranslated parts appear once, in the first language. */
    static List<Entry> of(Course course) {
        Stream<Entry> translated = course.translations().values().stream()
                .flatMap(inLanguage -> of(course, inLanguage))
                .filter(entry -> !entry.language().equals(Course.ENGLISH));
        return Stream.concat(of(course, course), translated).toList();
    }

    private static Stream<Entry> of(Course course, Course inLanguage) {
        return Stream.concat(
                Stream.of(new Entry(course, null, null, inLanguage.language())),
                inLanguage.modules().stream().flatMap(module -> of(course, module)));
    }

    private static Stream<Entry> of(Course course, CourseModule module) {
        return Stream.concat(
                Stream.of(new Entry(course, module.id(), null, module.language())),
                module.steps().stream()
                        .map(step -> new Entry(course, module.id(), step.id(), module.languageOf(step))));
    }

    /** Its place in the course, whatever the language. */
    String place() {
        return course.id() + "/" + module + "/" + step;
    }

    String title() {
        return in(language, List.of()).title();
    }

    /** Its words, not including the title or the words of its parts. */
    List<String> lines() {
        Hit here = in(language, List.of());
        if (here.step() != null) {
            return StepText.of(here.step());
        }
        if (here.module() != null) {
            List<String> opening = StepText.ofHtml(here.module().openingHtml());
            String note = here.module().contentNote();
            return note == null
                    ? opening
                    : Stream.concat(Stream.of(note), opening.stream()).toList();
        }
        return Stream.of(
                        StepText.ofHtml(here.course().aboutHtml()).stream(),
                        Stream.of(here.course().audience()),
                        here.course().outcomes().values().stream())
                .flatMap(lines -> lines)
                .toList();
    }

    /** Whether only its title may be shown outside its page. */
    boolean sensitive() {
        return module != null
                && course.module(module).filter(CourseModule::sensitive).isPresent();
    }

    /** As it is shown to a reader. */
    Hit in(String reader, List<Hit.Piece> sentence) {
        Course shown = course.inLanguage(reader);
        CourseModule inModule = module == null ? null : shown.module(module).orElseThrow();
        Step atStep =
                inModule == null || step == null ? null : inModule.step(step).orElseThrow();
        return new Hit(shown, inModule, atStep, language, sentence);
    }
}
