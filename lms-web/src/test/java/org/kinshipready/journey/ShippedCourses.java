package org.kinshipready.journey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kinshipready.content.Course;
import org.kinshipready.content.CourseReader;
import org.kinshipready.content.CourseSource;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.Question;
import org.kinshipready.content.Step;

/** The courses that travel with the application, so that tests know their steps and answers whatever their words. */
final class ShippedCourses {

    private static final Path FOLDER = Path.of("..", "content", "courses");

    private ShippedCourses() {}

    static Course read(Pathway pathway, String id) {
        CourseSource source = CourseSource.folder(FOLDER);
        CourseReader reader = new CourseReader();
        return reader.read(
                        source,
                        new CourseReader.Folder(pathway, id),
                        reader.readShared(source).shared())
                .course()
                .orElseThrow();
    }

    /** The ids of a pathway's courses. */
    static List<String> ids(Pathway pathway) {
        return new CourseReader()
                .folders(CourseSource.folder(FOLDER)).stream()
                        .filter(folder -> folder.pathway() == pathway)
                        .map(CourseReader.Folder::id)
                        .toList();
    }

    /** The numbers of a question's right options, from 0. */
    static List<Integer> right(Question question) {
        return options(question, true);
    }

    /** The number of an option that isn't right. */
    static List<Integer> wrong(Question question) {
        return List.of(options(question, false).getFirst());
    }

    /** The choice of a scenario that always finishes it. */
    static Step.Scenario.Choice best(Step.Scenario scenario) {
        return scenario.choices().stream()
                .filter(Step.Scenario.Choice::best)
                .findFirst()
                .orElseGet(() -> scenario.choices().getFirst());
    }

    private static List<Integer> options(Question question, boolean right) {
        List<Integer> numbers = new ArrayList<>();
        for (int number = 0; number < question.options().size(); number++) {
            if (question.options().get(number).right() == right) {
                numbers.add(number);
            }
        }
        return numbers;
    }
}
