package org.kinshipready.reporting;

import static java.util.stream.Collectors.groupingBy;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.kinshipready.catalogue.Catalogue;
import org.kinshipready.catalogue.PublishedVersion;
import org.kinshipready.certification.IssuedCertificate;
import org.kinshipready.content.Course;
import org.kinshipready.content.Step;
import org.kinshipready.content.StepId;
import org.kinshipready.content.Version;
import org.kinshipready.enrolment.Completion;
import org.kinshipready.enrolment.Enrolment;
import org.kinshipready.storage.Patience;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.AggregationOperation;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Counts people in MongoDB: no document of any of them is read, and only {@link Count}s are given away. */
@Component
class Headcount {

    private static final String COURSE = "course";
    private static final String VERSION = "version";

    /** All who learn are counted, and there may be many. */
    private static final Duration LONG = Duration.ofMinutes(2);

    private final MongoOperations mongo;
    private final Catalogue catalogue;

    Headcount(MongoOperations mongo, Catalogue catalogue) {
        this.mongo = mongo;
        this.catalogue = catalogue;
        // Each question below names its courses.
        mongo.indexOps(Enrolment.class).createIndex(new Index().on(COURSE, Sort.Direction.ASC));
        mongo.indexOps(Completion.class).createIndex(new Index().on(COURSE, Sort.Direction.ASC));
        mongo.indexOps(IssuedCertificate.class)
                .createIndex(new Index().on(COURSE, Sort.Direction.ASC).on("issue", Sort.Direction.ASC));
    }

    /** Of each of these courses. */
    Map<String, Learners> learners(Collection<String> courses) {
        AggregationOperation ofThese = match(where(COURSE).in(courses));
        Map<String, Long> started = byCourse(Enrolment.class, ofThese);
        // Whoever completed a course twice is one person.
        Map<String, Long> completed = byCourse(Completion.class, ofThese, group(COURSE, "person"));
        Map<String, Long> certificates = byCourse(
                IssuedCertificate.class,
                match(where(COURSE).in(courses).and("issue").is(1)));
        Map<String, Learners> learners = new HashMap<>();
        courses.forEach(course -> learners.put(
                course,
                Learners.of(
                        started.getOrDefault(course, 0L),
                        completed.getOrDefault(course, 0L),
                        certificates.getOrDefault(course, 0L))));
        return learners;
    }

    private Map<String, Long> byCourse(Class<?> what, AggregationOperation... which) {
        List<AggregationOperation> steps = new ArrayList<>(List.of(which));
        steps.add(group(COURSE).count().as("people"));
        Map<String, Long> counts = new HashMap<>();
        Patience.longer(
                        LONG,
                        () -> mongo.aggregate(newAggregation(steps), mongo.getCollectionName(what), Document.class))
                .forEach(row -> counts.put(
                        row.getString("_id"), row.get("people", Number.class).longValue()));
        return counts;
    }

    /**
     * Who finished a module of a course, in the version that they were shown: now, or in a round that has ended since.
     */
    Count finished(Course course, String module) {
        List<Criteria> ways = lines(course).values().stream()
                .flatMap(versions -> catalogue
                        .served(course.pathway(), course.id(), versions.getFirst())
                        .flatMap(served -> served.module(module))
                        .map(served -> finished(versions, module, served.stepsToFinish()))
                        .stream())
                .flatMap(way -> List.of(way, where("earlier").elemMatch(way)).stream())
                .toList();
        return ways.isEmpty()
                ? Count.of(0)
                : Count.of(Patience.longer(
                        LONG,
                        () -> mongo.count(query(where(COURSE).is(course.id()).orOperator(ways)), Enrolment.class)));
    }

    private static Criteria finished(List<Version> versions, String module, List<Step> steps) {
        Criteria all = where(VERSION).in(versions);
        for (Step step : steps) {
            all = all.and("ticks." + new StepId(module, step.id())).exists(true);
        }
        return all;
    }

    /** The published versions of a course, those together that differ in words only. */
    private Map<String, List<Version>> lines(Course course) {
        return catalogue.published(course.pathway()).stream()
                .filter(published -> published.course().equals(course.id()))
                .map(PublishedVersion::version)
                .collect(groupingBy(version -> version.major() + "." + version.minor()));
    }
}
