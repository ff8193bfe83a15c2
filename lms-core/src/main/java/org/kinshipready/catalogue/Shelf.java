package org.kinshipready.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.kinshipready.content.Course;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.SharedContent;
import org.kinshipready.content.Version;

/**
 * The versions that exist at one moment. "Newest" goes by version, not by date.
 *
 * @param read courses that were read with these figures and helplines, by version; filled as they come into use
 */
record Shelf(
        SharedContent shared,
        Map<Pathway, Map<String, NavigableMap<Version, PublishedVersion>>> byPathway,
        Map<String, CourseEntry> entries,
        Map<String, Course> read) {

    static final Shelf EMPTY = new Shelf(SharedContent.empty(), Map.of(), Map.of(), new ConcurrentHashMap<>());

    /** The next shelf. It keeps the courses that were read, unless figures or helplines have changed. */
    Shelf next(SharedContent newShared, List<PublishedVersion> versions, List<CourseEntry> newEntries) {
        Map<Pathway, Map<String, NavigableMap<Version, PublishedVersion>>> grouped = new TreeMap<>();
        versions.forEach(version -> grouped.computeIfAbsent(version.pathway(), _pathway -> new TreeMap<>())
                .computeIfAbsent(version.course(), _course -> new TreeMap<>())
                .put(version.version(), version));
        Map<String, CourseEntry> byId = new TreeMap<>();
        newEntries.forEach(entry -> byId.put(entry.id(), entry));
        Map<String, Course> kept = newShared.equals(shared) ? read : new ConcurrentHashMap<>();
        return new Shelf(newShared, grouped, byId, kept);
    }

    List<String> courses(Pathway pathway) {
        return List.copyOf(byPathway.getOrDefault(pathway, Map.of()).keySet());
    }

    List<PublishedVersion> offered(Pathway pathway) {
        return courses(pathway).stream()
                .filter(course -> withdrawal(pathway, course).isEmpty())
                .flatMap(course -> newest(pathway, course).stream())
                .toList();
    }

    Optional<Withdrawal> withdrawal(Pathway pathway, String course) {
        CourseEntry entry = entries.get(course);
        return entry == null || entry.pathway() != pathway ? Optional.empty() : Optional.ofNullable(entry.withdrawn());
    }

    List<PublishedVersion> versions(Pathway pathway) {
        return byPathway.getOrDefault(pathway, Map.of()).values().stream()
                .flatMap(course -> course.descendingMap().values().stream())
                .toList();
    }

    Optional<PublishedVersion> newest(Pathway pathway, String course) {
        return versionsOf(pathway, course).values().stream().max(Comparator.comparing(PublishedVersion::version));
    }

    Optional<PublishedVersion> newestPatch(Pathway pathway, String course, Version began) {
        return versionsOf(pathway, course).values().stream()
                .filter(published -> published.version().samePatchLine(began))
                .max(Comparator.comparing(PublishedVersion::version));
    }

    Optional<PublishedVersion> exactly(Pathway pathway, String course, Version version) {
        return Optional.ofNullable(versionsOf(pathway, course).get(version));
    }

    private NavigableMap<Version, PublishedVersion> versionsOf(Pathway pathway, String course) {
        return byPathway.getOrDefault(pathway, Map.of()).getOrDefault(course, new TreeMap<>());
    }
}
