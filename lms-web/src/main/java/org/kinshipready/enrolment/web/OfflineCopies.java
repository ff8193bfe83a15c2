package org.kinshipready.enrolment.web;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kinshipready.catalogue.Catalogue;
import org.kinshipready.content.Course;
import org.kinshipready.content.Pathway;
import org.kinshipready.site.Language;
import org.springframework.stereotype.Component;

/** Knows for each course what a phone keeps of it: the newest version, as readers without an account see it. */
@Component
class OfflineCopies {

    private final Catalogue catalogue;
    private final Map<String, OfflineCopy> known = new ConcurrentHashMap<>();

    OfflineCopies(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Empty for a course that isn't offered, or isn't there. */
    Optional<OfflineCopy> of(Pathway pathway, String id, Language language) {
        return catalogue
                .newest(pathway, id)
                .filter(course -> catalogue.withdrawal(pathway, id).isEmpty())
                .map(course -> of(course, language));
    }

    private OfflineCopy of(Course course, Language language) {
        String version = course.address() + "@" + course.version() + " " + language.id();
        return known.computeIfAbsent(version, _version -> OfflineCopy.of(course.inLanguage(language.id())));
    }
}
