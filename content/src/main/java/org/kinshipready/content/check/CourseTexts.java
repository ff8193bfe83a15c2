package org.kinshipready.content.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kinshipready.content.CourseReader.Folder;
import org.kinshipready.content.CourseReading;
import org.kinshipready.content.CourseSource;
import org.kinshipready.content.yaml.Scalar;

/** Finds the files whose words are worth a look: those that the reader could read. */
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
        course.fields().listIfAny("modules").stream()
                .map(Scalar::text)
                .distinct()
                .map(id -> path + id + ".md")
                .filter(file -> source.names().contains(file) && !file.equals(course.file()))
                .filter(file -> !isRefused(file, reading))
                .map(file -> CourseText.read(source, file))
                .forEach(texts::add);
    }

    /** Whether a file went over a limit, so that looking at it could take very long, or isn't text at all. */
    private static boolean isRefused(String file, CourseReading reading) {
        return reading.problems().stream()
                .anyMatch(problem -> problem.file().equals(file)
                        && (problem.rule().equals("limits") || problem.rule().equals("encoding")));
    }
}
