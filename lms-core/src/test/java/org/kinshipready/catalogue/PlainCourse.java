package org.kinshipready.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kinshipready.content.Course;
import org.kinshipready.content.CourseModule;
import org.kinshipready.content.Nation;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.Question;
import org.kinshipready.content.Step;
import org.kinshipready.content.Version;

/** Courses without a file or a database behind them. */
public final class PlainCourse {

    private PlainCourse() {}

    public static Course course(CourseModule... modules) {
        return course(null, Set.of(), modules);
    }

    public static Course course(Integer passMark, Set<String> mustPass, CourseModule... modules) {
        return course(new Version(1, 0, 0), passMark, mustPass, modules);
    }

    public static Course course(Version version, CourseModule... modules) {
        return course(version, null, Set.of(), modules);
    }

    private static Course course(Version version, Integer passMark, Set<String> mustPass, CourseModule... modules) {
        return new Course(
                Pathway.PREPARATORY,
                "legal-options",
                version,
                "Legal options",
                "Everybody",
                "kinship",
                Map.of(),
                "",
                List.of(modules),
                passMark,
                mustPass,
                null,
                "CC BY-NC 4.0",
                Map.of(),
                List.of(),
                Map.of(),
                Course.ENGLISH,
                Map.of());
    }

    public static CourseModule module(String id, Step... steps) {
        LocalDate day = LocalDate.of(2026, 1, 1);
        return new CourseModule(
                id,
                "Module " + id,
                10,
                Nation.ENGLAND,
                day,
                day,
                null,
                "kinship",
                "CC BY-NC 4.0",
                false,
                null,
                List.of(),
                List.of(),
                "",
                List.of(steps),
                Course.ENGLISH,
                Set.of());
    }

    public static Step page(String id) {
        return new Step.Page(id, "Page " + id, false, "");
    }

    public static Step optional(String id) {
        return new Step.Page(id, "Page " + id, true, "");
    }

    public static Step.Quiz quiz(String id, Question... questions) {
        return new Step.Quiz(id, "Quiz " + id, false, "", List.of(questions));
    }

    /** A question with one letter for each option: {@code x} for a right one, {@code -} for a wrong one. */
    public static Question question(String id, String options) {
        return question(id, false, options);
    }

    /** A question of which several options may be chosen. */
    public static Question many(String id, String options) {
        return question(id, true, options);
    }

    private static Question question(String id, boolean many, String letters) {
        List<Question.Option> options = new ArrayList<>();
        letters.chars().forEach(letter -> options.add(new Question.Option("", letter == 'x', "")));
        return new Question(id, "Question " + id, many, "", options);
    }
}
