package org.kinshipready.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.SharedContent;
import org.kinshipready.content.Version;

/** Which versions there are, at one moment. "Newest" goes by version, not by date. */
record Shelf(
        SharedContent shared,
        Map<Pathway, Map<String, NavigableMap<Version, PublishedVersion>>> byPathway,
        Map<String, CourseEntry> entries) {

    static final Shelf EMPTY = new Shelf(SharedContent.empty(), Map.of(), Map.of());

    static Shelf of(SharedContent shared, List<PublishedVersion> versions, List<CourseEntry> entries) {
        Map<Pathway, Map<String, NavigableMap<Version, PublishedVersion>>> byPathway = new TreeMap<>();
        versions.forEach(version -> byPathway
                .computeIfAbsent(version.pathway(), _pathway -> new TreeMap<>())
                .computeIfAbsent(version.course(), _course -> new TreeMap<>())
                .put(version.version(), version));
        Map<String, CourseEntry> byId = new TreeMap<>();
        entries.forEach(entry -> byId.put(entry.id(), entry));
        return new Shelf(shared, byPathway, byId);
    }

    List<String> courses(Pathway pathway) {
        return List.copyOf(byPathway.getOrDefault(pathway, Map.of()).keySet());
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
