package org.kinshipready.catalogue;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
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
     * Hides a course from new starters. Withdrawn already, it stays as it was.
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
        Withdrawal withdrawal = new Withdrawal(manager.id(), clock.instant().truncatedTo(ChronoUnit.MILLIS), why);
        Query offered = byId(pathway, course).addCriteria(where("withdrawn").exists(false));
        audit.acting(
                manager,
                Act.COURSE_WITHDRAWN,
                subject(pathway, course),
                why,
                () -> update(offered, new Update().set("withdrawn", withdrawal)));
        catalogue.changed();
    }

    /**
     * Offers a course again.
     *
     * @throws org.kinshipready.people.NotAllowed if it isn't a manager who asks
     */
    public void offerAgain(SignedIn manager, Pathway pathway, String course) {
        manager.require(Role.MANAGER);
        Query withdrawn = byId(pathway, course).addCriteria(where("withdrawn").exists(true));
        audit.acting(
                manager,
                Act.COURSE_OFFERED_AGAIN,
                subject(pathway, course),
                null,
                () -> update(withdrawn, new Update().unset("withdrawn")));
        catalogue.changed();
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
