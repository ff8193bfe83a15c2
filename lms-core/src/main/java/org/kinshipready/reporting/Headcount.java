package org.kinshipready.reporting;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.kinshipready.catalogue.Catalogue;
import org.kinshipready.catalogue.PublishedVersion;
import org.kinshipready.certification.IssuedCertificate;
import org.kinshipready.content.CourseModule;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.StepId;
import org.kinshipready.enrolment.Completion;
import org.kinshipready.enrolment.Enrolment;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Counts people, of all courses and modules in one go: each enrolment and completion comes by once, as little of it as
 * says where somebody is, and nothing of it is kept. Only {@link Count}s are given away.
 *
 * <p>Asking MongoDB for each figure looks at all enrolments each time: with 200,000 of them that took 15 seconds for one
 * page. Grouping them there takes five times as long on the embedded one as this.
 */
@Component
class Headcount {

    private static final String ID = "_id";
    private static final String COURSE = "course";
    private static final String VERSION = "version";
    private static final String TICKS = "ticks";
    private static final String EARLIER = "earlier";
    private static final String PERSON = "person";
    private static final int AT_A_TIME = 1_000;

    /** Longer than it ever takes. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final MongoOperations mongo;
    private final Catalogue catalogue;
    private final Clock clock;

    Headcount(MongoOperations mongo, Catalogue catalogue, Clock clock) {
        this.mongo = mongo;
        this.catalogue = catalogue;
        this.clock = clock;
        mongo.indexOps(IssuedCertificate.class)
                .createIndex(new Index().on(COURSE, Sort.Direction.ASC).on("issue", Sort.Direction.ASC));
    }

    /**
     * Counts now.
     *
     * @throws IllegalStateException if that takes too long
     */
    Figures count() {
        Instant at = clock.instant();
        Map<String, OfCourse> courses = new HashMap<>();
        Stream.of(Pathway.values())
                .forEach(pathway -> catalogue
                        .ids(pathway)
                        .forEach(course -> courses.put(course, new OfCourse(stepsOfModules(pathway, course)))));
        Deadline deadline = new Deadline(System.nanoTime());
        each(Enrolment.class, deadline, List.of(COURSE, VERSION, TICKS, "earlier.version", "earlier.ticks"), one -> {
            OfCourse course = courses.get(text(one, COURSE));
            if (course != null) {
                course.enrolled(one);
            }
        });
        each(Completion.class, deadline, List.of(COURSE, PERSON), one -> {
            OfCourse course = courses.get(text(one, COURSE));
            if (course != null) {
                course.completed.add(halfOf(text(one, PERSON)));
            }
        });
        Map<String, Long> certificates = certificates(courses.keySet());
        Map<String, Figures.OfCourse> figures = new HashMap<>();
        courses.forEach((id, course) -> figures.put(id, course.figures(certificates.getOrDefault(id, 0L))));
        return new Figures(at, Map.copyOf(figures));
    }

    /** What ends a count that goes on for too long. */
    private record Deadline(long begun) {

        void keep() {
            if (System.nanoTime() - begun > LONGEST.toNanos()) {
                throw new IllegalStateException("It took longer than " + LONGEST);
            }
        }
    }

    private void each(Class<?> what, Deadline deadline, List<String> fields, Consumer<Document> counted) {
        Query all = new Query().cursorBatchSize(AT_A_TIME);
        all.fields().exclude(ID).include(fields);
        try (Stream<Document> documents = mongo.stream(all, Document.class, mongo.getCollectionName(what))) {
            documents.forEach(document -> {
                deadline.keep();
                counted.accept(document);
            });
        }
    }

    private Map<String, Long> certificates(Set<String> courses) {
        Map<String, Long> counts = new HashMap<>();
        mongo.aggregate(
                        newAggregation(
                                match(where(COURSE).in(courses).and("issue").is(1)),
                                group(COURSE).count().as("people")),
                        mongo.getCollectionName(IssuedCertificate.class),
                        Document.class)
                .forEach(row -> counts.put(
                        row.getString(ID), row.get("people", Number.class).longValue()));
        return counts;
    }

    /** By version, then by module: what has to be ticked to have finished it as it is shown to a learner. */
    private Map<String, Map<String, List<String>>> stepsOfModules(Pathway pathway, String course) {
        Map<String, Map<String, List<String>>> steps = new HashMap<>();
        for (PublishedVersion published : catalogue.published(pathway)) {
            if (published.course().equals(course)) {
                Map<String, List<String>> modules = new TreeMap<>();
                catalogue
                        .served(pathway, course, published.version())
                        .ifPresent(served ->
                                served.modules().forEach(module -> modules.put(module.id(), ticksToFinish(module))));
                steps.put(published.version().toString(), modules);
            }
        }
        return steps;
    }

    private static List<String> ticksToFinish(CourseModule module) {
        return module.stepsToFinish().stream()
                .map(step -> new StepId(module.id(), step.id()).toString())
                .toList();
    }

    /** What an older or newer release has written in another way counts as nothing. */
    private static String text(Document document, String field) {
        return document.get(field) instanceof String text ? text : "";
    }

    /** Of 128 random bits these 64 tell people apart well enough for figures in fives, and take little memory. */
    private static long halfOf(String person) {
        return person.length() < 16 ? person.hashCode() : Long.parseUnsignedLong(person.substring(0, 16), 16);
    }

    /** One course while it is being counted. */
    private static final class OfCourse {

        private final Map<String, Map<String, List<String>>> steps;
        private final Map<String, Integer> finished = new TreeMap<>();
        private final LongStream.Builder completed = LongStream.builder();
        private int started;

        OfCourse(Map<String, Map<String, List<String>>> steps) {
            this.steps = steps;
        }

        /** In this round, or in one that has ended since. */
        void enrolled(Document enrolment) {
            started++;
            Set<String> modules = new HashSet<>(finishedIn(enrolment));
            if (enrolment.get(EARLIER) instanceof List<?> rounds) {
                for (Object round : rounds) {
                    if (round instanceof Document ended) {
                        modules.addAll(finishedIn(ended));
                    }
                }
            }
            modules.forEach(module -> finished.merge(module, 1, Integer::sum));
        }

        private List<String> finishedIn(Document round) {
            Set<String> ticked = round.get(TICKS) instanceof Document ticks ? ticks.keySet() : Set.of();
            return steps.getOrDefault(text(round, VERSION), Map.of()).entrySet().stream()
                    .filter(module -> ticked.containsAll(module.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
        }

        /** Whoever completed a course twice is one person. */
        Figures.OfCourse figures(long certificates) {
            long people = completed.build().sorted().distinct().count();
            Map<String, Count> counts = new HashMap<>();
            finished.forEach((module, number) -> counts.put(module, Count.of(number)));
            return new Figures.OfCourse(Learners.of(started, people, certificates), Map.copyOf(counts));
        }
    }
}
