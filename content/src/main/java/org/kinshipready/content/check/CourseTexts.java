package org.kinshipready.content.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kinshipready.content.Course;
import org.kinshipready.content.CourseReader.Folder;
import org.kinshipready.content.CourseReading;
import org.kinshipready.content.CourseSource;
import org.kinshipready.content.yaml.Scalar;

/** Finds the files whose words are worth checking: those that the reader could read. */
final class CourseTexts {

    private CourseTexts() {}

    static List<CourseText> of(CourseSource source, Map<Folder, CourseReading> readings) {
        List<CourseText> texts = new ArrayList<>();
        readings.forEach((folder, reading) -> addTexts(source, folder, reading, texts));
        return List.copyOf(texts);
    }

    private static void addTexts(CourseSource source, Folder folder, CourseReading reading, List<CourseText> texts) {
        String path = folder.pathway().id() + "/" + folder.id() + "/";
        if (isRefused(path + "course.md", reading)) {
            return;
        }
        CourseText course = CourseText.read(source, path + "course.md");
        texts.add(course);
        Stream<String> listed = course.fields().listIfAny("modules").stream()
                .map(Scalar::text)
                .filter(id -> !id.equals("course"))
                .distinct();
        // A translation is read only where the English file could be.
        Stream<String> translated = reading.course().stream().flatMap(CourseTexts::translations);
        Stream.concat(listed, translated)
                .map(name -> path + name + ".md")
                .filter(file -> source.names().contains(file) && !isRefused(file, reading))
                .map(file -> CourseText.read(source, file))
                .forEach(texts::add);
    }

    /** The names that its translated files have, if they are there. */
    private static Stream<String> translations(Course course) {
        List<String> names = new ArrayList<>();
        for (String language : course.translations().keySet()) {
            names.add("course." + language);
            course.modules().forEach(module -> names.add(module.id() + "." + language));
        }
        return names.stream();
    }

    /** Whether a file exceeded a limit, so that checking it could take very long, or isn't text at all. */
    private static boolean isRefused(String file, CourseReading reading) {
        return reading.problems().stream()
                .anyMatch(problem -> problem.file().equals(file)
                        && (problem.rule().equals("limits") || problem.rule().equals("encoding")));
    }
}
