package org.kinshipready.enrolment;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinshipready.catalogue.Catalogue;
import org.kinshipready.content.Course;
import org.kinshipready.people.SignedIn;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;

/**
 * Learners and newer versions of their course: they are offered one, and stay or move. A new patch isn't offered, it is
 * simply shown.
 */
@Service
public class Moves {

    private final MongoOperations mongo;
    private final Catalogue catalogue;
    private final Enrolments enrolments;

    Moves(MongoOperations mongo, Catalogue catalogue, Enrolments enrolments) {
        this.mongo = mongo;
        this.catalogue = catalogue;
        this.enrolments = enrolments;
    }

    /**
     * What a newer minor or major version would bring to somebody who is still learning.
     *
     * @return empty where there is none, or they have completed theirs
     */
    public Optional<WhatChanged> offer(Learning learning) {
        return learning.enrolment()
                .filter(_enrolment -> !learning.progress().complete())
                .flatMap(enrolment -> newer(learning.course()).filter(_newest -> !enrolments.completed(enrolment)))
                .map(newest -> WhatChanged.between(learning.course(), newest));
    }

    /** What has changed since somebody completed a course, up to its newest minor or major version. */
    public Optional<WhatChanged> since(Completion completion) {
        return catalogue
                .exactly(completion.pathway(), completion.course(), completion.version())
                .flatMap(completed -> newer(completed).map(newest -> WhatChanged.between(completed, newest)));
    }

    private Optional<Course> newer(Course known) {
        return catalogue
                .newest(known.pathway(), known.id())
                .filter(newest -> newest.version().compareTo(known.version()) > 0)
                .filter(newest -> !newest.version().samePatchLine(known.version()));
    }

    /**
     * Moves to the newest version; every tick and answer is kept, and counts wherever its id still exists.
     *
     * <p>Where there is nothing to move to, or the version they are in is completed, they stay.
     */
    public void move(SignedIn who, Learning learning) {
        Optional<Course> newer = offer(learning).map(WhatChanged::after);
        if (newer.isEmpty()) {
            return;
        }
        Course to = newer.get();
        // Only from the version that the offer was made for: two answers at once are one move.
        Query stillThere = byId(who, to)
                .addCriteria(
                        where("version").is(learning.enrolment().orElseThrow().version()));
        Update move = new Update()
                .set("version", to.version())
                .set("served", to.version())
                .set("movedAt", enrolments.now())
                .inc("revision", 1);
        Enrolment moved = update(stillThere, move);
        if (moved != null) {
            enrolments.completing(moved, to);
        }
    }

    /** Keeps that somebody wants to stay with their version, so that this offer isn't made to them again. */
    public void stay(SignedIn who, Learning learning) {
        offer(learning)
                .map(WhatChanged::after)
                .ifPresent(offered -> update(
                        byId(who, offered),
                        new Update().set("stayedBefore", offered.version()).inc("revision", 1)));
    }

    private @Nullable Enrolment update(Query query, Update update) {
        return mongo.findAndModify(query, update, FindAndModifyOptions.options().returnNew(true), Enrolment.class);
    }

    private static Query byId(SignedIn who, Course course) {
        return query(where("_id").is(Enrolment.id(who.id(), course.id())));
    }
}
