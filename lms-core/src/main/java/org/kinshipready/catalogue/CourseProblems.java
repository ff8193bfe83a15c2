package org.kinshipready.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.Problem;
import org.kinshipready.people.Role;
import org.kinshipready.people.SignedIn;
import org.springframework.stereotype.Service;

/** What kept something from being published, for those who can do something about it. */
@Service
public class CourseProblems {

    /** A module's file, in English or another language. */
    private static final Pattern MODULE = Pattern.compile("([a-z]+)/([^/]+)/([^/.]+)([.][^/.]+)?[.]md");

    private final Catalogue catalogue;

    CourseProblems(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * All problems. Somebody whose only staff role is partner sees those in their own organisation's modules.
     *
     * @throws org.kinshipready.people.NotAllowed for anybody who isn't a manager, reviewer, trainer or partner
     */
    public List<Problem> seenBy(SignedIn who) {
        who.require(Role.MANAGER, Role.REVIEWER, Role.TRAINER, Role.PARTNER);
        return who.isAny(Role.MANAGER, Role.REVIEWER, Role.TRAINER)
                ? catalogue.problems()
                : catalogue.problems().stream()
                        .filter(problem -> contributor(problem.file())
                                .filter(who::writesFor)
                                .isPresent())
                        .toList();
    }

    /** Who contributed a module, according to its published version; empty if it isn't published yet. */
    private Optional<String> contributor(String file) {
        Matcher module = MODULE.matcher(file);
        return module.matches()
                ? Pathway.of(module.group(1))
                        .flatMap(pathway -> catalogue.newest(pathway, module.group(2)))
                        .flatMap(course -> course.module(module.group(3)))
                        .map(published -> published.contributor())
                : Optional.empty();
    }
}
