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
 * <p>All methods throw {@link org.kinshipready.people.NotAllowed} for anybody else. Somebody with several roles sees
 * everything that each of them may see.
 */
@Service
public class Statistics {

    private final Catalogue catalogue;
    private final RememberedFigures figures;

    Statistics(Catalogue catalogue, RememberedFigures figures) {
        this.catalogue = catalogue;
        this.figures = figures;
    }

    /**
     * The figures from some minutes ago, to pass to the other methods; empty while they are first counted after a
     * start.
     */
    public Optional<Figures> figures(SignedIn who) {
        requireStaff(who);
        return figures.get();
    }

    /** The courses of a pathway, withdrawn ones too: they may have learners. */
    public List<CourseSummary> courses(SignedIn who, Pathway pathway, Figures counted) {
        requireStaff(who);
        return catalogue.ids(pathway).stream()
                .flatMap(id -> catalogue.newest(pathway, id).stream())
                .filter(course -> !modules(who, course).isEmpty())
                .map(course -> new CourseSummary(
                        course,
                        all(who) ? counted.of(course.id()).learners() : null,
                        modules(who, course).size()))
                .toList();
    }

    /** Whether the course exists, and they may see any of it. */
    public boolean shows(SignedIn who, Pathway pathway, String id) {
        requireStaff(who);
        return visible(who, pathway, id).isPresent();
    }

    /** One course and its modules; empty if it doesn't exist or they may see none of it. */
    public Optional<CourseReport> course(SignedIn who, Pathway pathway, String id, Figures counted) {
        requireStaff(who);
        return visible(who, pathway, id).map(course -> report(who, course, counted.of(id)));
    }

    private Optional<Course> visible(SignedIn who, Pathway pathway, String id) {
        return catalogue
                .newest(pathway, id)
                .filter(course -> !modules(who, course).isEmpty());
    }

    private static CourseReport report(SignedIn who, Course course, Figures.OfCourse counted) {
        Map<String, Count> finished = new LinkedHashMap<>();
        modules(who, course).forEach(module -> finished.put(module.id(), counted.finished(module.id())));
        return new CourseReport(course, all(who) ? counted.learners() : null, finished);
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
