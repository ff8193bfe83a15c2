package org.kinshipready.enrolment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.kinshipready.catalogue.Catalogue;
import org.kinshipready.content.Course;
import org.kinshipready.people.SignedIn;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;

/**
 * Completions that count for a limited time: when they are due again, and the next round of the course.
 *
 * <p>A round that has ended is kept whole inside the enrolment; its completion and certificate stay as they are.
 */
@Service
public class Renewals {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** Long enough for a carer to find a quiet week, and short enough that renewing early loses few days. */
    private static final Period AHEAD = Period.ofMonths(3);

    private static final String ENROLMENTS = "enrolments";
    private static final String REVISION = "revision";
    private static final String EARLIER = "earlier";

    /**
     * The fields that belong to the person and the course. All others, including any added later, belong to a round.
     */
    private static final Set<String> OF_ALL_ROUNDS =
            Set.of("_id", "person", "course", "pathway", REVISION, EARLIER, "late");

    private final MongoOperations mongo;
    private final Catalogue catalogue;
    private final Enrolments enrolments;
    private final Clock clock;

    Renewals(MongoOperations mongo, Catalogue catalogue, Enrolments enrolments, Clock clock) {
        this.mongo = mongo;
        this.catalogue = catalogue;
        this.enrolments = enrolments;
        this.clock = clock;
    }

    /** The last day on which a completion counts. */
    static LocalDate due(Completion completion, Period renewAfter) {
        return day(completion).plus(renewAfter);
    }

    /**
     * When the last completion of a course must be renewed.
     *
     * @return empty if there is none, it counts for ever, or the course is no longer offered
     */
    public Optional<Renewal> of(Enrolment enrolment, Course served) {
        if (served.renewAfter() == null && enrolment.round() == 1) {
            return Optional.empty();
        }
        // The period comes from the version that was completed; a later version's period is for people who complete
        // that one.
        return enrolments.completions(enrolment).stream()
                .findFirst()
                .flatMap(last -> catalogue
                        .exactly(last.pathway(), last.course(), last.version())
                        .flatMap(completed -> Optional.ofNullable(completed.renewAfter()))
                        .map(renewAfter -> due(last, renewAfter))
                        .map(due -> new Renewal(last, due, stage(enrolment, last, due), today().isAfter(due))))
                .filter(renewal -> renewal.stage() == Renewal.Stage.BEGUN || !withdrawn(enrolment));
    }

    /**
     * The same, if the next round may start today.
     *
     * @throws CourseWithdrawn if the course is no longer offered, because somebody who renews counts as a new starter
     */
    public Optional<Renewal> offer(Enrolment enrolment, Course served) {
        if (withdrawn(enrolment)) {
            throw new CourseWithdrawn();
        }
        return of(enrolment, served).filter(Renewal::offered);
    }

    /**
     * Starts the next round, with the newest version of the course. Pressing twice, or at the same moment, starts only
     * one.
     *
     * <p>If the present round isn't completed, or it isn't time yet, nothing happens.
     */
    public void renew(SignedIn who, String course) {
        for (int tries = 0; tries < Enrolments.TRIES; tries++) {
            Document stored = mongo.findById(Enrolment.id(who.id(), course), Document.class, ENROLMENTS);
            if (stored == null) {
                return;
            }
            Enrolment enrolment = mongo.getConverter().read(Enrolment.class, stored);
            Course served = enrolments.served(enrolment);
            if (enrolments.settle(enrolment, served).isEmpty()
                    || offer(enrolment, served).isEmpty()
                    || begins(stored, enrolment)) {
                return;
            }
        }
        throw Enrolments.changesAllTheTime();
    }

    /** One write, made only if nothing was done since the document was read. */
    private boolean begins(Document stored, Enrolment enrolment) {
        Course newest =
                catalogue.newest(enrolment.pathway(), enrolment.course()).orElseThrow();
        Document round = new Document(stored);
        round.keySet().removeAll(OF_ALL_ROUNDS);
        Document begin = new Document("round", enrolment.round() + 1)
                .append("version", newest.version().toString())
                .append("served", newest.version().toString())
                .append("startedAt", enrolments.now());
        Update next = new Update().push(EARLIER, round).inc(REVISION, 1);
        begin.forEach(next::set);
        round.keySet().stream().filter(field -> !begin.containsKey(field)).forEach(next::unset);
        return mongo.updateFirst(Enrolments.unchanged(enrolment), next, ENROLMENTS)
                        .getMatchedCount()
                == 1;
    }

    private boolean withdrawn(Enrolment enrolment) {
        return catalogue.withdrawal(enrolment.pathway(), enrolment.course()).isPresent();
    }

    private Renewal.Stage stage(Enrolment enrolment, Completion last, LocalDate due) {
        if (last.round() < enrolment.round()) {
            return Renewal.Stage.BEGUN;
        }
        return today().isBefore(offeredFrom(day(last), due)) ? Renewal.Stage.LATER : Renewal.Stage.OFFERED;
    }

    /**
     * If a completion counts only for a short time, renewing isn't offered in the first half: otherwise the next round
     * could start at once, again and again.
     */
    private static LocalDate offeredFrom(LocalDate completed, LocalDate due) {
        LocalDate half = completed.plusDays(ChronoUnit.DAYS.between(completed, due) / 2);
        LocalDate ahead = due.minus(AHEAD);
        return ahead.isBefore(half) ? half : ahead;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }

    private static LocalDate day(Completion completion) {
        return LocalDate.ofInstant(completion.at(), LONDON);
    }
}
