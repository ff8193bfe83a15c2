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

/** Knows what a phone saves of each course: the newest version, as readers without an account see it. */
@Component
class OfflineCopies {

    private final Catalogue catalogue;
    private final StaticFiles files;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /**
     * Asks for the files' addresses only when first needed: they are part of Spring MVC, which in turn needs our
     * header.
     */
    OfflineCopies(Catalogue catalogue, StaticFiles files) {
        this.catalogue = catalogue;
        this.files = files;
    }

    /** The copies that were worked out, and what they were made from. */
    private record Known(Course course, SharedContent shared, Map<Language, OfflineCopy> copies) {

        /**
         * Whether these are the very same objects, which is quick to check; the catalogue makes new ones now and then.
         */
        @SuppressWarnings("ReferenceEquality")
        boolean isOfThese(Course other, SharedContent othersShared) {
            return course == other && shared == othersShared;
        }

        boolean isOfEqual(Course other, SharedContent othersShared) {
            return course.equals(other) && shared.equals(othersShared);
        }
    }

    /** Empty for a course that isn't offered or doesn't exist. */
    Optional<OfflineCopy> of(Pathway pathway, String id, Language language) {
        return catalogue
                .newest(pathway, id)
                .filter(course -> catalogue.withdrawal(pathway, id).isEmpty())
                .map(course -> copies(course, catalogue.shared()).get(language));
    }

    private Map<Language, OfflineCopy> copies(Course course, SharedContent shared) {
        Known last = known.get(course.address());
        if (last == null || !last.isOfThese(course, shared)) {
            // Every page of a course asks for this, so only a course that must be looked at again waits for a lock.
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

    /** Every page names its style sheet and scripts, so a new one changes them all. */
    private String frame(Language language) {
        return Stream.of("/site.css", "/queue.js", "/keep-" + language.id() + ".js", "/phone.js")
                .map(files::address)
                .reduce(language.id(), (before, file) -> before + file);
    }
}
