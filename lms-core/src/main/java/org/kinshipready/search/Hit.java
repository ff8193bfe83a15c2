package org.kinshipready.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kinshipready.content.Course;
import org.kinshipready.content.CourseModule;
import org.kinshipready.content.Step;

/**
 * A step in which the words were found, or a whole module or course. Titles are in the reader's language.
 *
 * @param module null for a course
 * @param step null for a course or a module
 * @param language the language of the words found, which may not be the reader's
 * @param sentence the sentence found, in pieces; none where the module is sensitive
 */
public record Hit(
        Course course,
        @Nullable CourseModule module,
        @Nullable Step step,
        String language,
        List<Piece> sentence) {

    /** Part of a sentence, and whether it is a word that matches the search. */
    public record Piece(String text, boolean found) {}

    /** Where it is read. */
    public String address() {
        String address = course.address();
        if (module != null) {
            address += "/" + module.id();
        }
        if (step != null) {
            address += "/" + step.id();
        }
        return address;
    }

    /** The title of the page it is on. */
    public String title() {
        return step != null ? step.title() : module != null ? module.title() : course.title();
    }

    /** The language of that title. */
    public String titleLanguage() {
        if (module == null) {
            return course.language();
        }
        return step == null ? module.language() : module.languageOf(step);
    }
}
