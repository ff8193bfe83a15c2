package org.kinshipready.content.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kinshipready.content.Course;
import org.kinshipready.content.CourseModule;
import org.kinshipready.content.Step;
import org.kinshipready.content.check.text.Phrases;
import org.kinshipready.content.check.text.ReadingLevel;

/** How long each module and course is, and how hard to read, so that authors know before there is a problem. */
final class Measures {

    private Measures() {}

    /** The lines of a table: every module in reading order, and a total under each course. */
    static List<String> of(AllCourses courses, CheckedFolder folder) {
        Phrases known = courses.vocabulary().known();
        Map<String, CourseText> texts = new TreeMap<>();
        courses.englishTexts().forEach(text -> texts.put(text.file(), text));
        List<String> lines = new ArrayList<>(List.of(" words  steps  questions   grade"));
        courses.readings()
                .values()
                .forEach(reading -> reading.course()
                        .filter(course -> folder.covers(path(course) + "course.md"))
                        .ifPresent(course -> add(course, texts, known, lines)));
        return lines;
    }

    private static void add(Course course, Map<String, CourseText> texts, Phrases known, List<String> lines) {
        long words = 0;
        int steps = 0;
        int questions = 0;
        ReadingLevel level = ReadingLevel.NONE;
        for (CourseModule module : course.modules()) {
            Optional<CourseText> text = Optional.ofNullable(texts.get(path(course) + module.id() + ".md"));
            long own = text.map(ModuleLengthRule::words).orElse(0L);
            ReadingLevel hard =
                    text.map(found -> ReadingLevels.of(found, known).module()).orElse(ReadingLevel.NONE);
            lines.add(line(own, module.steps().size(), questions(module), hard, path(course) + module.id() + ".md"));
            words += own;
            steps += module.steps().size();
            questions += questions(module);
            level = level.plus(hard);
        }
        lines.add(line(words, steps, questions, level, path(course) + " (all of it)"));
    }

    private static String line(long words, int steps, int questions, ReadingLevel level, String what) {
        return String.format(Locale.ROOT, "%6d %6d %10d %7.1f  %s", words, steps, questions, level.grade(), what);
    }

    private static int questions(CourseModule module) {
        return module.steps().stream()
                .mapToInt(step ->
                        step instanceof Step.Quiz quiz ? quiz.questions().size() : 0)
                .sum();
    }

    private static String path(Course course) {
        return course.pathway().id() + "/" + course.id() + "/";
    }
}
