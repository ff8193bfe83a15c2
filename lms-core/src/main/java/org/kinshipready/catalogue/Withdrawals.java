package org.kinshipready.catalogue;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
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
    private final Clock clock;

    Withdrawals(MongoOperations mongo, Catalogue catalogue, Clock clock) {
        this.mongo = mongo;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * Hides a course from new starters. Withdrawn already, it stays as it was.
     *
     * @throws IllegalArgumentException if the reason is empty or too long
     * @throws ManagersOnly if it isn't a manager who asks
     */
    public void withdraw(SignedIn manager, Pathway pathway, String course, String reason) {
        requireManager(manager);
        String why = reason.strip();
        if (why.isEmpty() || why.length() > MAX_REASON) {
            throw new IllegalArgumentException("A reason has 1 to " + MAX_REASON + " characters");
        }
        Withdrawal withdrawal = new Withdrawal(manager.id(), clock.instant().truncatedTo(ChronoUnit.MILLIS), why);
        Query offered = byId(pathway, course).addCriteria(where("withdrawn").exists(false));
        mongo.updateFirst(offered, new Update().set("withdrawn", withdrawal), CourseEntry.class);
        catalogue.changed();
    }

    /**
     * Offers a course again.
     *
     * @throws ManagersOnly if it isn't a manager who asks
     */
    public void offerAgain(SignedIn manager, Pathway pathway, String course) {
        requireManager(manager);
        mongo.updateFirst(byId(pathway, course), new Update().unset("withdrawn"), CourseEntry.class);
        catalogue.changed();
    }

    private static Query byId(Pathway pathway, String course) {
        return query(where("_id").is(course).and("pathway").is(pathway));
    }

    private static void requireManager(SignedIn who) {
        if (!who.is(Role.MANAGER)) {
            throw new ManagersOnly();
        }
    }

    /** Thrown when somebody else asks for what only a manager may do. */
    public static final class ManagersOnly extends RuntimeException {}
}
