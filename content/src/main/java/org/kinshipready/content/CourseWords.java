package org.kinshipready.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Node;
import org.kinshipready.content.markdown.Figures;
import org.kinshipready.content.yaml.Fields;
import org.kinshipready.content.yaml.Scalar;
import org.kinshipready.content.yaml.Yaml;

/** The words of {@code course.md} in one language. */
record CourseWords(String language, String title, String audience, Map<String, String> outcomes, String aboutHtml) {

    static CourseWords of(Course course) {
        return new CourseWords(
                course.language(), course.title(), course.audience(), course.outcomes(), course.aboutHtml());
    }

    /** The words of a translation, or those of the English course if the translation can't be read. */
    static CourseWords read(CourseSource source, String language, Course english, Prose prose, FileProblems problems) {
        return TextFile.read(source, problems)
                .flatMap(text -> FrontMatter.cut(text, problems))
                .flatMap(parts -> Yaml.read(parts.yaml(), problems)
                        .flatMap(fields -> ModuleFile.document(parts.markdown(), problems)
                                .map(about -> read(fields, language, english, prose, about, problems))))
                .orElseGet(() -> of(english));
    }

    private static CourseWords read(
            Fields fields, String language, Course english, Prose prose, Node about, FileProblems problems) {
        CourseWords words = new CourseWords(
                language,
                fields.text("title").map(Scalar::text).map(Figures::isolated).orElse(english.title()),
                fields.text("audience").map(Scalar::text).map(Figures::isolated).orElse(english.audience()),
                outcomes(fields, english, problems).orElse(english.outcomes()),
                prose.html(CourseFile.about(about, problems)));
        fields.dateIfAny("reviewed");
        fields.dateIfAny("review-by");
        fields.textIfAny("reviewer");
        fields.noMore();
        if (words.aboutHtml.isEmpty() && !english.aboutHtml().isEmpty()) {
            problems.warning(1, 1, Translations.RULE, "What the course is about isn't translated.");
        }
        return words;
    }

    private static Optional<Map<String, String>> outcomes(Fields fields, Course english, FileProblems problems) {
        Optional<Fields> found = fields.fields("outcomes");
        List<String> wanted = new ArrayList<>(english.outcomes().keySet());
        boolean same = found.filter(given ->
                        given.keys().stream().map(Scalar::text).toList().equals(wanted))
                .isPresent();
        if (found.isPresent() && !same) {
            problems.error(
                    fields.place("outcomes"),
                    Translations.RULE,
                    "The outcomes must have the ids of the English file in the same order: " + String.join(", ", wanted)
                            + ".");
        }
        return found.filter(_given -> same).map(given -> {
            Map<String, String> outcomes = new LinkedHashMap<>();
            wanted.forEach(id -> outcomes.put(
                    id, given.text(id).map(Scalar::text).map(Figures::isolated).orElse("")));
            return outcomes;
        });
    }

    /** The course in these words, with these modules. */
    Course of(Course course, List<CourseModule> modules) {
        return of(course, modules, Map.of());
    }

    Course of(Course course, List<CourseModule> modules, Map<String, Course> translations) {
        return new Course(
                course.pathway(),
                course.id(),
                course.version(),
                title,
                audience,
                course.contributor(),
                outcomes,
                aboutHtml,
                modules,
                course.passMark(),
                course.mustPass(),
                course.renewAfter(),
                course.licence(),
                course.changes(),
                course.retired(),
                course.pictures(),
                language,
                translations);
    }
}
