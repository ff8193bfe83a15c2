package org.kinshipready.enrolment.web;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.kinshipready.catalogue.Catalogue;
import org.kinshipready.content.Course;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.SharedContent;
import org.kinshipready.server.StaticFiles;
import org.kinshipready.site.Language;
import org.springframework.stereotype.Component;

/** Knows for each course what a phone keeps of it: the newest version, as readers without an account see it. */
@Component
class OfflineCopies {

    private final Catalogue catalogue;
    private final StaticFiles files;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /** The files' addresses are a part of Spring MVC, which asks us for a header: so they are taken at the first question. */
    OfflineCopies(Catalogue catalogue, StaticFiles files) {
        this.catalogue = catalogue;
        this.files = files;
    }

    /** What was worked out, and what from. */
    private record Known(Course course, SharedContent shared, Map<Language, OfflineCopy> copies) {

        /** The very same objects, which is soon found out; the catalogue makes new ones now and then. */
        @SuppressWarnings("ReferenceEquality")
        boolean isOfThese(Course other, SharedContent othersShared) {
            return course == other && shared == othersShared;
        }

        boolean isOfEqual(Course other, SharedContent othersShared) {
            return course.equals(other) && shared.equals(othersShared);
        }
    }

    /** Empty for a course that isn't offered, or isn't there. */
    Optional<OfflineCopy> of(Pathway pathway, String id, Language language) {
        return catalogue
                .newest(pathway, id)
                .filter(course -> catalogue.withdrawal(pathway, id).isEmpty())
                .map(course -> copies(course, catalogue.shared()).get(language));
    }

    private Map<Language, OfflineCopy> copies(Course course, SharedContent shared) {
        Known last = known.get(course.address());
        if (last == null || !last.isOfThese(course, shared)) {
            // Asked for with every page of a course: only what is looked at anew waits for a lock.
            last = Objects.requireNonNull(known.compute(
                    course.address(),
                    (_address, before) -> new Known(
                            course,
                            shared,
                            before != null && before.isOfEqual(course, shared)
                                    ? before.copies()
                                    : make(course, shared))));
        }
        return last.copies();
    }

    private Map<Language, OfflineCopy> make(Course course, SharedContent shared) {
        Map<Language, OfflineCopy> copies = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Course inLanguage = course.inLanguage(language.id());
            PageHashes pages = new PageHashes(inLanguage, shared, frame(language));
            copies.put(language, OfflineCopy.of(inLanguage, pages));
        }
        String stamp =
                PageHashes.hash(copies.values().stream().map(OfflineCopy::stamp).toList());
        copies.replaceAll((_language, copy) -> copy.withStamp(stamp));
        return copies;
    }

    /** A new style sheet or script is in every page by its name. */
    private String frame(Language language) {
        return Stream.of("/site.css", "/queue.js", "/keep-" + language.id() + ".js", "/phone.js")
                .map(files::address)
                .reduce(language.id(), (before, file) -> before + file);
    }
}
