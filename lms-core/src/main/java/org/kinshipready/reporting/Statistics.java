package org.kinshipready.reporting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kinshipready.catalogue.Catalogue;
import org.kinshipready.content.Course;
import org.kinshipready.content.CourseModule;
import org.kinshipready.content.Pathway;
import org.kinshipready.people.Role;
import org.kinshipready.people.SignedIn;
import org.springframework.stereotype.Service;

/**
 * How many people learn, for staff: trainers and managers see every course, partners the modules of their organisation.
 *
 * <p>All methods throw {@link org.kinshipready.people.NotAllowed} if none of these asks. Whoever holds several roles sees
 * what each of them sees.
 */
@Service
public class Statistics {

    private final Catalogue catalogue;
    private final Headcount headcount;

    Statistics(Catalogue catalogue, Headcount headcount) {
        this.catalogue = catalogue;
        this.headcount = headcount;
    }

    /** The courses of a pathway, withdrawn ones too: they may have learners. */
    public List<CourseSummary> courses(SignedIn who, Pathway pathway) {
        requireStaff(who);
        List<Course> courses = catalogue.ids(pathway).stream()
                .flatMap(id -> catalogue.newest(pathway, id).stream())
                .filter(course -> !modules(who, course).isEmpty())
                .toList();
        Map<String, Learners> learners =
                all(who) ? headcount.learners(courses.stream().map(Course::id).toList()) : Map.of();
        return courses.stream()
                .map(course -> new CourseSummary(
                        course, learners.get(course.id()), modules(who, course).size()))
                .toList();
    }

    /** One course and its modules; empty where there is none, or nothing of it that they may see. */
    public Optional<CourseReport> course(SignedIn who, Pathway pathway, String id) {
        requireStaff(who);
        return catalogue
                .newest(pathway, id)
                .filter(course -> !modules(who, course).isEmpty())
                .map(course -> report(who, course));
    }

    private CourseReport report(SignedIn who, Course course) {
        Map<String, Count> finished = new LinkedHashMap<>();
        modules(who, course).forEach(module -> finished.put(module.id(), headcount.finished(course, module.id())));
        return new CourseReport(
                course, all(who) ? headcount.learners(List.of(course.id())).get(course.id()) : null, finished);
    }

    private static List<CourseModule> modules(SignedIn who, Course course) {
        return course.modules().stream()
                .filter(module -> all(who) || who.writesFor(module.contributor()))
                .toList();
    }

    private static boolean all(SignedIn who) {
        return who.isAny(Role.TRAINER, Role.MANAGER);
    }

    private static void requireStaff(SignedIn who) {
        who.require(Role.TRAINER, Role.PARTNER, Role.MANAGER);
    }
}
