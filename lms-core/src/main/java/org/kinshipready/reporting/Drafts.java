package org.kinshipready.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.kinshipready.catalogue.Catalogue;
import org.kinshipready.content.Course;
import org.kinshipready.content.CourseModule;
import org.kinshipready.content.Pathway;
import org.kinshipready.people.Role;
import org.kinshipready.people.SignedIn;
import org.springframework.stereotype.Service;

/**
 * What needs checking: modules that no named reviewer has read, and those whose facts are out of date or soon will be.
 */
@Service
public class Drafts {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** Long enough to find somebody who knows the law, and for them to find an hour. */
    private static final Period AHEAD = Period.ofMonths(2);

    private final Catalogue catalogue;
    private final Clock clock;

    Drafts(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * The courses that a pathway offers, with what needs checking. Somebody whose only staff role is partner sees their
     * own organisation's modules.
     *
     * @throws org.kinshipready.people.NotAllowed for anybody who isn't a reviewer, trainer, manager or partner
     */
    public List<CourseReview> of(SignedIn who, Pathway pathway) {
        who.require(Role.REVIEWER, Role.TRAINER, Role.MANAGER, Role.PARTNER);
        return catalogue.newest(pathway).stream()
                .map(course -> new CourseReview(course, modules(who, course)))
                .filter(review -> !review.modules().isEmpty())
                .toList();
    }

    private List<ModuleReview> modules(SignedIn who, Course course) {
        boolean all = who.isAny(Role.REVIEWER, Role.TRAINER, Role.MANAGER);
        return course.modules().stream()
                .filter(module -> all || who.writesFor(module.contributor()))
                .flatMap(module -> inEachLanguage(course, module))
                .map(module -> review(course, module))
                .filter(review -> review.draft() || review.due() != ModuleReview.Due.LATER)
                .toList();
    }

    /** The module as its author wrote it, then its translations. */
    private static Stream<CourseModule> inEachLanguage(Course course, CourseModule module) {
        Stream<CourseModule> translations = course.translations().keySet().stream()
                .sorted()
                .flatMap(language -> course.inLanguage(language).module(module.id()).stream()
                        .filter(translation -> translation.language().equals(language)));
        return Stream.concat(Stream.of(module), translations);
    }

    private ModuleReview review(Course course, CourseModule module) {
        return new ModuleReview(
                course.address() + "/" + module.id(),
                module.title(),
                module.language(),
                module.reviewer() == null,
                module.reviewBy(),
                due(module.reviewBy()));
    }

    private ModuleReview.Due due(LocalDate reviewBy) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), LONDON);
        return reviewBy.isBefore(today)
                ? ModuleReview.Due.PAST
                : reviewBy.isBefore(today.plus(AHEAD)) ? ModuleReview.Due.SOON : ModuleReview.Due.LATER;
    }
}
