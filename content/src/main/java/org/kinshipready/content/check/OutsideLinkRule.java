package org.kinshipready.content.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kinshipready.content.Course;
import org.kinshipready.content.CourseModule;
import org.kinshipready.content.OutsideLink;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.Problem;

/** A link to another course of the pathway leads somewhere. */
final class OutsideLinkRule implements Rule {

    @Override
    public List<Problem> check(AllCourses courses) {
        List<Problem> problems = new ArrayList<>();
        courses.readings()
                .forEach((folder, reading) -> reading.outsideLinks()
                        .forEach(link -> objection(link, folder.pathway(), courses)
                                .ifPresent(message -> problems.add(
                                        Problem.error(link.file(), link.line(), link.column(), "links", message)))));
        return problems;
    }

    private static Optional<String> objection(OutsideLink link, Pathway pathway, AllCourses courses) {
        if (!courses.exists(pathway, link.course())) {
            Pathway other = pathway == Pathway.PREPARATORY ? Pathway.ONGOING : Pathway.PREPARATORY;
            return Optional.of(
                    courses.exists(other, link.course())
                            ? "\"" + link.course()
                                    + "\" is a course of the other pathway: the two are kept apart. Take "
                                    + "the link out."
                            : "There is no course \"" + link.course() + "\" in " + pathway.id() + ". Check the name.");
        }
        // A course that couldn't be read has errors of its own.
        return courses.course(pathway, link.course()).flatMap(course -> objection(link, course));
    }

    private static Optional<String> objection(OutsideLink link, Course course) {
        if (link.module() == null) {
            return Optional.empty();
        }
        Optional<CourseModule> module = course.module(link.module());
        if (module.isEmpty()) {
            return Optional.of("The course \"" + course.id() + "\" has no module \"" + link.module() + "\".");
        }
        return link.step() == null || module.get().step(link.step()).isPresent()
                ? Optional.empty()
                : Optional.of("The module \"" + link.module() + "\" has no step \"" + link.step() + "\".");
    }
}
