package org.kinshipready.reporting;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.kinshipready.catalogue.Catalogue;
import org.kinshipready.catalogue.PublishedVersion;
import org.kinshipready.certification.IssuedCertificate;
import org.kinshipready.content.CourseModule;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.StepId;
import org.kinshipready.content.Version;
import org.kinshipready.enrolment.Completion;
import org.kinshipready.enrolment.Enrolment;
import org.kinshipready.people.Person;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Counts the people in all courses and modules in one go. It reads person by person, only as much as shows how far they
 * are, and keeps none of it. Only {@link Count}s leave this class.
 *
 * <p>Everything is read by id, some hundreds at once. A query over all enrolments would make the embedded MongoDB hold
 * all of them in memory, and nobody could save anything meanwhile.
 */
@Component
class Headcount {

    private static final String ID = "_id";
    private static final String COURSE = "course";
    private static final String VERSION = "version";
    private static final String TICKS = "ticks";
    private static final String EARLIER = "earlier";
    private static final String PERSON = "person";
    private static final String ROUND = "round";

    /** How many people are read at once, with what they did in all courses: takes a few milliseconds. */
    private static final int AT_A_TIME = 100;

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
        List<String> people = people();
        for (int from = 0; from < people.size(); from += AT_A_TIME) {
            deadline.keep();
            count(people.subList(from, Math.min(from + AT_A_TIME, people.size())), courses);
        }
        Map<String, Long> certificates = certificates(courses.keySet());
        Map<String, Figures.OfCourse> figures = new HashMap<>();
        courses.forEach((id, course) -> figures.put(id, course.figures(certificates.getOrDefault(id, 0L))));
        return new Figures(at, Map.copyOf(figures));
    }

    /** Ends a count that takes too long. */
    private record Deadline(long begun) {

        void keep() {
            if (System.nanoTime() - begun > LONGEST.toNanos()) {
                throw new IllegalStateException("It took longer than " + LONGEST);
            }
        }
    }

    private List<String> people() {
        Query ids = new Query();
        ids.fields().include(ID);
        return mongo.find(ids, Document.class, mongo.getCollectionName(Person.class)).stream()
                .map(person -> text(person, ID))
                .toList();
    }

    /** Counts what some of the people did, in all courses. */
    private void count(List<String> people, Map<String, OfCourse> courses) {
        List<String> ids = people.stream()
                .flatMap(person -> courses.keySet().stream().map(course -> person + ":" + course))
                .toList();
        List<Document> enrolments =
                byIds(Enrolment.class, ids, COURSE, VERSION, TICKS, ROUND, "earlier.version", "earlier.ticks");
        List<String> mayBeCompleted = new ArrayList<>();
        for (Document enrolment : enrolments) {
            OfCourse course = courses.get(text(enrolment, COURSE));
            if (course != null) {
                course.enrolled(enrolment);
                mayBeCompleted.addAll(course.completions(enrolment));
            }
        }
        // Somebody who completed a course twice is still one person.
        Set<String> completed = new HashSet<>();
        byIds(Completion.class, mayBeCompleted, COURSE, PERSON)
                .forEach(completion -> completed.add(text(completion, PERSON) + ":" + text(completion, COURSE)));
        completed.forEach(one -> {
            OfCourse course = courses.get(one.substring(one.indexOf(':') + 1));
            if (course != null) {
                course.completed++;
            }
        });
    }

    private List<Document> byIds(Class<?> what, List<String> ids, String... fields) {
        Query query = query(where(ID).in(ids));
        query.fields().include(fields);
        return mongo.find(query, Document.class, mongo.getCollectionName(what));
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

    /** By version, then by module: the steps that must be ticked to finish the module as learners are shown it. */
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

    /** Values that an older or newer release wrote in another form count as nothing. */
    private static String text(Document document, String field) {
        return document.get(field) instanceof String text ? text : "";
    }

    /** One course while it is being counted. */
    private static final class OfCourse {

        private final Map<String, Map<String, List<String>>> steps;
        private final Map<String, Integer> finished = new TreeMap<>();
        private int started;
        private int completed;

        OfCourse(Map<String, Map<String, List<String>>> steps) {
            this.steps = steps;
        }

        /** Counts one enrolled person, with the modules they finished in this round or in one that has ended. */
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

        /** The ids that completions of this enrolment can have. */
        List<String> completions(Document enrolment) {
            int rounds = enrolment.get(ROUND) instanceof Number round ? round.intValue() : 1;
            String id = String.valueOf(enrolment.get(ID));
            return steps.keySet().stream()
                    .flatMap(version -> Version.parse(version).stream())
                    .map(Version::major)
                    .distinct()
                    .flatMap(
                            major -> IntStream.rangeClosed(1, rounds).mapToObj(round -> id + ":" + major + ":" + round))
                    .toList();
        }

        Figures.OfCourse figures(long certificates) {
            Map<String, Count> counts = new HashMap<>();
            finished.forEach((module, number) -> counts.put(module, Count.of(number)));
            return new Figures.OfCourse(Learners.of(started, completed, certificates), Map.copyOf(counts));
        }
    }
}
