package org.kinshipready.catalogue;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kinshipready.content.Course;
import org.kinshipready.content.CourseReader;
import org.kinshipready.content.CourseReader.Folder;
import org.kinshipready.content.CourseReading;
import org.kinshipready.content.CourseSource;
import org.kinshipready.content.Problem;
import org.kinshipready.content.SharedContent;
import org.kinshipready.content.Version;
import org.kinshipready.content.versions.Comparison;
import org.kinshipready.content.versions.Edition;
import org.kinshipready.content.versions.SharedIds;
import org.kinshipready.storage.ReadableDocuments;
import org.kinshipready.storage.Upsert;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Publishes what is in a source, exactly once, however often it runs and in however many processes.
 *
 * <p>Each write is an insert under an id that follows from its content, so the second of two processes finds it done.
 */
@Component
class Publication {

    private final MongoOperations mongo;
    private final CourseReader reader;
    private final Clock clock;

    Publication(MongoOperations mongo, CourseReader reader, Clock clock) {
        this.mongo = mongo;
        this.reader = reader;
        this.clock = clock;
    }

    /** Publishes everything in a source that is new and has no errors; returns what is wrong with the rest. */
    List<Problem> publish(CourseSource source, String by) {
        List<Problem> problems = new ArrayList<>();
        SharedContent shared = publishShared(source, problems);
        for (Folder folder : reader.folders(source)) {
            CourseReading reading = reader.read(source, folder, shared);
            problems.addAll(reading.problems());
            Optional<Course> course = reading.course().filter(_course -> reading.publishable());
            course.ifPresent(sound -> problems.addAll(publish(new Edition(sound, source), folder, shared, by)));
        }
        return List.copyOf(problems);
    }

    /** Stores every course of a source that can be read, over what was there before. */
    void overwrite(CourseSource source) {
        SharedContent shared = reader.readShared(source).shared();
        mongo.save(new StoredSharedContent(StoredSharedContent.ID, sharedFiles(source), "", checked(shared)));
        for (Folder folder : reader.folders(source)) {
            Optional<Course> course = reader.read(source, folder, shared).course();
            course.ifPresent(shown -> {
                takeId(folder);
                mongo.save(CourseVersion.of(source, folder, shown.version(), clock.instant(), "preview"));
            });
        }
    }

    private static List<CourseFile> sharedFiles(CourseSource source) {
        return source.names().stream()
                .filter(name -> name.endsWith(".yml") && !name.contains("/"))
                .map(name -> CourseFile.of(name, source.read(name)))
                .toList();
    }

    private SharedContent publishShared(CourseSource source, List<Problem> problems) {
        CourseReader.SharedReading reading = reader.readShared(source);
        problems.addAll(reading.problems());
        List<CourseFile> files = sharedFiles(source);
        if (!files.isEmpty() && reading.problems().stream().noneMatch(Problem::isError)) {
            problems.addAll(store(new StoredSharedContent(
                    StoredSharedContent.ID, files, CourseVersion.hash(files), checked(reading.shared()))));
        }
        return storedShared();
    }

    /**
     * Stores it, unless an id that was published is missing: then the stored one stays, and the problems name the id.
     */
    private List<Problem> store(StoredSharedContent candidate) {
        try {
            return Upsert.retried(() -> {
                StoredSharedContent stored = mongo.findById(StoredSharedContent.ID, StoredSharedContent.class);
                List<Problem> removed =
                        stored == null ? List.of() : SharedIds.removed(stored.source(), candidate.source());
                if (removed.isEmpty()) {
                    replace(stored, candidate);
                }
                return removed;
            });
        } catch (DuplicateKeyException alreadyThere) {
            // Another process stored the same, or something newer. Either is fine.
            return List.of();
        }
    }

    /** The later day of checking wins, so that an older instance that starts later can't bring old figures back. */
    private void replace(@Nullable StoredSharedContent stored, StoredSharedContent candidate) {
        // Replaces only the document that was compared: another process could have added an id since.
        Criteria compared = where("_id").is(candidate.id()).and("hash").is(stored == null ? "" : stored.hash());
        boolean needed = stored == null
                || (stored.checked().compareTo(candidate.checked()) <= 0
                        && !stored.hash().equals(candidate.hash()));
        if (needed) {
            Update update = new Update()
                    .set("files", candidate.files())
                    .set("hash", candidate.hash())
                    .set("checked", candidate.checked());
            mongo.upsert(query(compared), update, StoredSharedContent.class);
        }
    }

    private static String checked(SharedContent shared) {
        return Stream.concat(
                        shared.facts().values().stream().map(SharedContent.Fact::checked),
                        shared.helplines().values().stream().map(SharedContent.Helpline::checked))
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH)
                .toString();
    }

    SharedContent storedShared() {
        StoredSharedContent stored = mongo.findById(StoredSharedContent.ID, StoredSharedContent.class);
        return stored == null
                ? SharedContent.empty()
                : reader.readShared(stored.source()).shared();
    }

    private List<Problem> publish(Edition edition, Folder folder, SharedContent shared, String by) {
        if (!takeId(folder)) {
            return List.of(refusal(
                    folder,
                    "The id “" + folder.id() + "” belongs to a course of the other pathway. A course never changes"
                            + " pathway: give this one an id of its own"));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        CourseVersion candidate =
                CourseVersion.of(edition.source(), folder, edition.course().version(), now, by);
        Optional<CourseVersion> newest = newest(folder.id());
        boolean known = newest.filter(stored -> stored.version().compareTo(candidate.version()) > 0
                        || stored.hash().equals(candidate.hash()))
                .isPresent();
        if (known) {
            return List.of();
        }
        List<Problem> problems = newest.flatMap(stored -> edition(stored, shared))
                .map(published -> Comparison.of(published, edition).problems())
                .orElse(List.of());
        List<Problem> all = new ArrayList<>(problems);
        if (problems.stream().noneMatch(Problem::isError)) {
            insert(folder, candidate).ifPresent(all::add);
        }
        return all;
    }

    /** Read with today's shared content, like the candidate; empty if this release can no longer read it. */
    private Optional<Edition> edition(CourseVersion stored, SharedContent shared) {
        CourseSource source = stored.source();
        return reader.read(source, stored.folder(), shared).course().map(course -> new Edition(course, source));
    }

    private Optional<Problem> insert(Folder folder, CourseVersion candidate) {
        try {
            mongo.insert(candidate);
            return Optional.empty();
        } catch (DuplicateKeyException published) {
            CourseVersion stored = mongo.findById(candidate.id(), CourseVersion.class);
            boolean same = stored != null && stored.hash().equals(candidate.hash());
            return same
                    ? Optional.empty()
                    : Optional.of(refusal(
                            folder,
                            "Version " + candidate.version() + " is published already, with other words. What is"
                                    + " published never changes: raise the version and say under “changes” what is"
                                    + " new"));
        }
    }

    private boolean takeId(Folder folder) {
        Update take = new Update().setOnInsert("pathway", folder.pathway());
        Query byId = query(where("_id").is(folder.id()));
        FindAndModifyOptions upsert =
                FindAndModifyOptions.options().upsert(true).returnNew(true);
        CourseEntry entry = Upsert.retried(() -> mongo.findAndModify(byId, take, upsert, CourseEntry.class));
        return entry != null && entry.pathway() == folder.pathway();
    }

    private Optional<CourseVersion> newest(String course) {
        Query versions = query(where("course").is(course));
        versions.fields().include("version");
        return ReadableDocuments.all(mongo, versions, VersionOnly.class, "course_versions").stream()
                .max(Comparator.comparing(VersionOnly::version))
                .map(newest -> mongo.findById(newest.id(), CourseVersion.class));
    }

    private record VersionOnly(String id, Version version) {}

    private static Problem refusal(Folder folder, String message) {
        return Problem.error(folder.pathway().id() + "/" + folder.id() + "/course.md", 1, 1, "published", message);
    }
}
