package org.kinshipready.enrolment;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinshipready.arrivals.Origin;
import org.kinshipready.arrivals.SaveId;

/**
 * What is known about one thing in a checklist, besides the time it was ticked.
 *
 * @param changes how often it was ticked or unticked: odd while it is ticked
 * @param by the save that last changed it, or null if that was before saves had ids
 */
record Thing(int changes, @Nullable SaveId by) {

    boolean ticked() {
        return changes % 2 == 1;
    }

    /**
     * What follows from somebody touching it. The change counts if its page knew the present state, or if it is a later
     * save of the form that last changed the thing. Otherwise somebody has changed it since, and that stays.
     *
     * @return empty where nothing changes
     */
    Optional<Thing> after(Ticks.Touch touch, Origin origin) {
        if (touch.on() == ticked() || !mayChange(touch, origin)) {
            return Optional.empty();
        }
        return Optional.of(new Thing(changes + 1, origin.id()));
    }

    private boolean mayChange(Ticks.Touch touch, Origin origin) {
        Integer known = touch.changes();
        if (by != null && by.form().equals(origin.id().form())) {
            // Without a script, a form is sent once. If somebody goes back to it, it repeats what it knew then.
            return origin.id().number() > by.number() || (origin.id().number() == 0 && knows(known));
        }
        return (by != null && by.equals(origin.from())) || knows(known);
    }

    private boolean knows(@Nullable Integer known) {
        return known == null || known == changes;
    }
}
