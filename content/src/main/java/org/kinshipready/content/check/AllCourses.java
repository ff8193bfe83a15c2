package org.kinshipready.content.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kinshipready.content.Course;
import org.kinshipready.content.CourseReader;
import org.kinshipready.content.CourseReader.Folder;
import org.kinshipready.content.CourseReading;
import org.kinshipready.content.CourseSource;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.Problem;

/** Every course of a source, of both pathways, as read. */
record AllCourses(CourseSource source, List<Problem> sharedProblems, Map<Folder, CourseReading> readings) {

    private static final List<Rule> RULES = List.of(new OnePathwayRule(), new OutsideLinkRule(), new StrayFileRule());

    static AllCourses read(CourseSource source) {
        CourseReader reader = new CourseReader();
        CourseReader.SharedReading shared = reader.readShared(source);
        Map<Folder, CourseReading> readings = new LinkedHashMap<>();
        for (Folder folder : reader.folders(source)) {
            readings.put(folder, reader.read(source, folder, shared.shared()));
        }
        return new AllCourses(source, shared.problems(), readings);
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(sharedProblems);
        readings.values().forEach(reading -> problems.addAll(reading.problems()));
        RULES.forEach(rule -> problems.addAll(rule.check(this)));
        return problems;
    }

    Optional<Course> course(Pathway pathway, String id) {
        return Optional.ofNullable(readings.get(new Folder(pathway, id))).flatMap(CourseReading::course);
    }

    boolean exists(Pathway pathway, String id) {
        return readings.containsKey(new Folder(pathway, id));
    }
}
