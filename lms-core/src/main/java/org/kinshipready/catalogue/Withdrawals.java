package org.kinshipready.catalogue;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kinshipready.audit.Act;
import org.kinshipready.audit.Audit;
import org.kinshipready.content.Pathway;
import org.kinshipready.people.Role;
import org.kinshipready.people.SignedIn;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;

/** Withdraws courses and offers them again: managers only, and with a reason. */
@Service
public class Withdrawals {

    /** The longest reason, in characters. */
    public static final int MAX_REASON = 500;

    private final MongoOperations mongo;
    private final Catalogue catalogue;
    private final Audit audit;
    private final Clock clock;

    Withdrawals(MongoOperations mongo, Catalogue catalogue, Audit audit, Clock clock) {
        this.mongo = mongo;
        this.catalogue = catalogue;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Hides a course from new starters. If it is already withdrawn, nothing changes.
     *
     * @throws IllegalArgumentException if the reason is empty or too long
     * @throws org.kinshipready.people.NotAllowed if it isn't a manager who asks
     */
    public void withdraw(SignedIn manager, Pathway pathway, String course, String reason) {
        manager.require(Role.MANAGER);
        String why = reason.strip();
        if (why.isEmpty() || why.length() > MAX_REASON) {
            throw new IllegalArgumentException("A reason has 1 to " + MAX_REASON + " characters");
        }
        Query offered = byId(pathway, course).addCriteria(where("withdrawn").exists(false));
        acting(
                manager,
                Act.COURSE_WITHDRAWN,
                subject(pathway, course),
                why,
                act -> update(offered, new Update().set("withdrawn", new Withdrawal(manager.id(), now(), why, act))));
    }

    /**
     * Offers a course again.
     *
     * @throws org.kinshipready.people.NotAllowed if it isn't a manager who asks
     */
    public void offerAgain(SignedIn manager, Pathway pathway, String course) {
        manager.require(Role.MANAGER);
        acting(
                manager,
                Act.COURSE_OFFERED_AGAIN,
                subject(pathway, course),
                null,
                act -> offerAgain(manager, byId(pathway, course), act));
    }

    /** One write, made only while this withdrawal is in force; the withdrawal is kept as history. */
    private boolean offerAgain(SignedIn manager, Query course, String act) {
        CourseEntry entry = mongo.findOne(course, CourseEntry.class);
        Withdrawal standing = entry == null ? null : entry.withdrawn();
        return standing != null
                && update(
                        course.addCriteria(where("withdrawn.at").is(standing.at())),
                        new Update()
                                .unset("withdrawn")
                                .push("earlier", new Withdrawal.Ended(standing, manager.id(), now(), act)));
    }

    /** Whatever happened, shows what is stored now, before anything else can fail. */
    private void acting(SignedIn manager, Act act, String subject, @Nullable String reason, Predicate<String> deed) {
        audit.acting(manager, act, subject, reason, id -> {
            try {
                return deed.test(id);
            } finally {
                catalogue.mayHaveChanged();
            }
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private boolean update(Query query, Update update) {
        return mongo.updateFirst(query, update, CourseEntry.class).getModifiedCount() > 0;
    }

    private static String subject(Pathway pathway, String course) {
        return pathway.id() + "/" + course;
    }

    private static Query byId(Pathway pathway, String course) {
        return query(where("_id").is(course).and("pathway").is(pathway));
    }
}
