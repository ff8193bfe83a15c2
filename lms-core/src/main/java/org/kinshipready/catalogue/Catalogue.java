package org.kinshipready.catalogue;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.kinshipready.content.Course;
import org.kinshipready.content.CourseReader;
import org.kinshipready.content.CourseSource;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.Problem;
import org.kinshipready.content.SharedContent;
import org.kinshipready.content.Version;
import org.kinshipready.storage.ReadableDocuments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;

/**
 * What is published. Courses are read and turned into HTML once, when they come into use, and served from memory.
 *
 * <p>Every query is about one pathway, or one of its courses: no list ever mixes the two pathways.
 */
@Service
public class Catalogue {

    private static final Logger log = LoggerFactory.getLogger(Catalogue.class);

    /** In case an instance published something and stopped before it could tell the others. */
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(1);

    private final MongoOperations mongo;
    private final CourseReader reader;
    private final Publication publication;
    private final CatalogueChanges changes;
    private final Pictures pictures;
    private final Clock clock;
    private final AtomicReference<Instant> looked = new AtomicReference<>(Instant.EPOCH);
    private volatile long seen;
    private final AtomicBoolean untold = new AtomicBoolean();
    private volatile Shelf shelf = Shelf.EMPTY;
    private volatile List<Problem> problems = List.of();

    Catalogue(
            MongoOperations mongo,
            CourseReader reader,
            Publication publication,
            CatalogueChanges changes,
            Pictures pictures,
            Clock clock) {
        this.pictures = pictures;
        this.clock = clock;
        this.mongo = mongo;
        this.reader = reader;
        this.publication = publication;
        this.changes = changes;
    }

    /**
     * Publishes everything in a source that is new and has no errors, and serves it from then on. A course with errors
     * doesn't hold up the others.
     */
    public synchronized void publish(CourseSource source, String by) {
        // Publication looks up the newest version of a course by the course's id.
        mongo.indexOps(CourseVersion.class).createIndex(new Index().on("course", Sort.Direction.ASC));
        try {
            problems = publication.publish(source, by);
        } catch (RuntimeException cutOff) {
            // Even after a failure, some courses may have been published.
            mayHaveChanged();
            throw cutOff;
        }
        // Errors keep a course from being published. Warnings are advice to its author, who sees them elsewhere.
        problems.stream().filter(Problem::isError).forEach(problem -> log.warn("{}", problem));
        long warnings = problems.stream().filter(problem -> !problem.isError()).count();
        if (warnings > 0) {
            log.info("Course files have {} warnings: ./lms check and the page /manage show them", warnings);
        }
        changed();
    }

    /**
     * Shows the courses of a source as they are, errors and all, to the person writing them. This overwrites whatever
     * was stored under the same version, so use it only with a database that will be thrown away.
     */
    public synchronized void preview(CourseSource source) {
        publication.overwrite(source);
        problems = List.of();
        shelf = Shelf.EMPTY;
        refresh();
    }

    /** To be called when something was published or withdrawn here: shows it, and makes the other instances show it. */
    void changed() {
        changes.tell();
        refresh();
    }

    /**
     * The same when a change isn't certain. If the database is away, the other instances are told as soon as it is
     * back.
     */
    void mayHaveChanged() {
        untold.set(true);
        try {
            tellWhatIsUntold();
        } catch (DataAccessException away) {
            log.warn("A change to the catalogue is shown once MongoDB can be reached");
        }
    }

    /** Announces changes that couldn't be announced while the database was away. */
    void tellWhatIsUntold() {
        if (untold.getAndSet(false)) {
            try {
                changed();
            } catch (RuntimeException away) {
                untold.set(true);
                throw away;
            }
        }
    }

    /** Looks at the database again, because something was published or withdrawn. */
    synchronized void refresh() {
        // Counted before looking, so that a change announced in between makes us look again.
        long now = changes.count();
        Query withoutFiles = new Query();
        withoutFiles.fields().exclude("files");
        shelf = shelf.next(
                publication.storedShared(),
                ReadableDocuments.all(mongo, withoutFiles, PublishedVersion.class, "course_versions"),
                ReadableDocuments.all(mongo, new Query(), CourseEntry.class, "courses"));
        seen = now;
    }

    /** The newest version of every course that a pathway offers, in the order of their ids. */
    public List<Course> newest(Pathway pathway) {
        return offered(pathway).stream()
                .flatMap(version -> read(version).stream())
                // By id, so the order is the same in every language and "first-steps" comes early.
                .sorted(Comparator.comparing(Course::id))
                .toList();
    }

    /**
     * The versions that a pathway offers to new starters, one for each course, without reading any. This is cheap, and
     * equals an earlier answer until something is published, withdrawn or offered again.
     */
    public List<PublishedVersion> offered(Pathway pathway) {
        return shelf.offered(pathway);
    }

    /** The newest version of a course, which is what a new starter gets; withdrawn or not. */
    public Optional<Course> newest(Pathway pathway, String course) {
        return shelf.newest(pathway, course).flatMap(this::read);
    }

    /** Why a course isn't offered to new starters, if it isn't. */
    public Optional<Withdrawal> withdrawal(Pathway pathway, String course) {
        return shelf.withdrawal(pathway, course);
    }

    /**
     * What a learner sees who started on a version or moved to it: its newest patch, which differs in words only.
     *
     * @param began the version that the enrolment holds
     */
    public Optional<Course> served(Pathway pathway, String course, Version began) {
        return known(now -> now.newestPatch(pathway, course, began)).flatMap(this::read);
    }

    /** Exactly this version, even if there are newer ones. */
    public Optional<Course> exactly(Pathway pathway, String course, Version version) {
        return known(now -> now.exactly(pathway, course, version)).flatMap(this::read);
    }

    /**
     * Looks again if a version isn't known, because another instance may have published it since. As anybody can ask
     * for versions that never existed, it only looks if a change has been announced or the last look was a second ago.
     */
    private Optional<PublishedVersion> known(Function<Shelf, Optional<PublishedVersion>> find) {
        Optional<PublishedVersion> known = find.apply(shelf);
        if (known.isEmpty() && looksAgain()) {
            refresh();
            known = find.apply(shelf);
        }
        return known;
    }

    private boolean looksAgain() {
        Instant now = clock.instant();
        Instant last = looked.get();
        boolean due = !now.isBefore(last.plus(LOOKS_EVERY)) && looked.compareAndSet(last, now);
        return due || changes.count() != seen;
    }

    /** A picture of a published version, with its bytes. */
    public Optional<ServedPicture> picture(Pathway pathway, String course, Version version, String name) {
        return exactly(pathway, course, version)
                .flatMap(published -> published
                        .picture(name)
                        .flatMap(picture -> pictures.bytes(published, version, picture)
                                .map(bytes ->
                                        new ServedPicture(picture.mediaType(), new ByteArrayInputStream(bytes)))));
    }

    /** The ids of all courses of a pathway, each of which may have learners. */
    public List<String> ids(Pathway pathway) {
        return shelf.courses(pathway);
    }

    /** Today's figures, helplines and contributors. */
    public SharedContent shared() {
        return shelf.shared();
    }

    /** How a contributor is credited, such as "Planned contributor: Kinship"; empty for one that isn't known. */
    public String credit(String contributor) {
        SharedContent.Contributor known = shared().contributors().get(contributor);
        return known == null ? "" : known.credit() + ": " + known.name();
    }

    /** Every published version of every course of a pathway, the newest of each first. */
    public List<PublishedVersion> published(Pathway pathway) {
        return shelf.versions(pathway);
    }

    /**
     * What kept something from being published here, and what authors should look at. {@link CourseProblems} decides
     * who sees which.
     */
    List<Problem> problems() {
        return problems;
    }

    private Optional<Course> read(PublishedVersion version) {
        Shelf now = shelf;
        return Optional.ofNullable(now.read()
                .computeIfAbsent(version.id(), id -> load(id, now.shared()).orElse(null)));
    }

    private Optional<Course> load(String id, SharedContent shared) {
        CourseVersion stored = mongo.findOne(query(where("_id").is(id)), CourseVersion.class);
        if (stored == null) {
            return Optional.empty();
        }
        Optional<Course> course =
                reader.read(stored.source(), stored.folder(), shared).course();
        if (course.isEmpty()) {
            log.error("The published course {} can no longer be read", id);
        }
        return course;
    }
}
