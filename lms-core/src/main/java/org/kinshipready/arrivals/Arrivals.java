package org.kinshipready.arrivals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody saved on one page from several tabs and devices: the current value, and values that arrived too late to
 * replace it.
 *
 * <p>A save replaces the current value only if it was made from that value, or is a later save of the same form.
 * Anything else is late: it is kept beside the current value, and the writer chooses between them. A deleted value
 * stays deleted, whatever arrives later. Every method is a pure function.
 *
 * @param current the current value, or null if nothing was ever saved; it also remembers that a value was deleted
 * @param beside what arrived too late, oldest first; never more than {@link #MOST_BESIDE}
 * @param seen the last save of each form, so that a repeated one is recognised
 */
public record Arrivals<T>(@Nullable Arrival<T> current, List<Arrival<T>> beside, List<SaveId> seen) {

    /** Enough for a year of tabs left open, and too few to fill a disk. */
    public static final int MOST_BESIDE = 20;

    /** How many forms are remembered: any older one is a page that was opened fifty saves ago. */
    private static final int MOST_SEEN = 50;

    public Arrivals {
        beside = List.copyOf(beside);
        seen = List.copyOf(seen);
    }

    public static <T> Arrivals<T> none() {
        return new Arrivals<>(null, List.of(), List.of());
    }

    /** The current value, if there is one. */
    public Optional<T> what() {
        return current == null ? Optional.empty() : Optional.ofNullable(current.what());
    }

    /** The save that a page showing the current value is made from. */
    public @Nullable SaveId basis() {
        return current == null ? null : current.id();
    }

    /** Keeps what a form holds: in place of the value it was made from, or beside a newer one. */
    public Change<T> keep(Origin origin, T what, Instant now) {
        if (sentBefore(origin)) {
            return same(Outcome.NOTHING_NEW);
        }
        SaveId id = numbered(origin);
        if (byHand(origin)) {
            Optional<T> own = of(id);
            if (own.isEmpty()) {
                return same(Outcome.GONE_SINCE);
            }
            if (own.get().equals(what)) {
                return same(Outcome.NOTHING_NEW);
            }
        }
        Arrival<T> arrival = new Arrival<>(id, what, now, origin.phoneAt());
        if (follows(origin)) {
            Arrival<T> stands = current == null ? arrival : current.then(arrival);
            return new Change<>(new Arrivals<>(stands, beside, seenToo(id)), Outcome.KEPT);
        }
        int before = besideOf(origin);
        if (before >= 0) {
            List<Arrival<T>> others = new ArrayList<>(beside);
            others.set(before, others.get(before).then(arrival));
            return new Change<>(new Arrivals<>(current, others, seenToo(id)), Outcome.BESIDE);
        }
        if (what.equals(what().orElse(null))) {
            return new Change<>(new Arrivals<>(current, beside, seenToo(id)), Outcome.KEPT);
        }
        if (beside.size() >= MOST_BESIDE) {
            return same(Outcome.TOO_MANY);
        }
        List<Arrival<T>> others = new ArrayList<>(beside);
        others.add(arrival);
        return new Change<>(new Arrivals<>(current, others, seenToo(id)), Outcome.BESIDE);
    }

    /** Deletes the value that the form showed; a newer one stays. */
    public Change<T> takeAway(Origin origin, Instant now) {
        if (sentBefore(origin)) {
            return same(Outcome.NOTHING_NEW);
        }
        SaveId id = numbered(origin);
        if (current == null) {
            // Remembered, because an earlier save of the same form may still be on its way.
            return new Change<>(new Arrivals<>(null, beside, seenToo(id)), Outcome.NOTHING_NEW);
        }
        boolean there = current.what() != null;
        if (there && follows(origin)) {
            return new Change<>(
                    new Arrivals<>(new Arrival<>(id, null, now, origin.phoneAt()), beside, seenToo(id)), Outcome.KEPT);
        }
        int own = besideOf(origin);
        if (there && own < 0) {
            return new Change<>(new Arrivals<>(current, beside, seenToo(id)), Outcome.NEWER_STAYS);
        }
        return new Change<>(new Arrivals<>(current, withoutBeside(own), seenToo(id)), Outcome.KEPT);
    }

    /**
     * Clears a value that has served its purpose, such as answers that have been handed in. Late answers that waited on
     * a phone leave the current value as it is; answers handed in now put it aside.
     */
    public Arrivals<T> handIn(Origin origin, Instant now) {
        SaveId id = numbered(origin);
        List<Arrival<T>> others = withoutBeside(besideOf(origin));
        if (!follows(origin)) {
            if (origin.waited()) {
                return new Arrivals<>(current, others, seenToo(id));
            }
            others = new ArrayList<>(others);
            if (current != null && current.what() != null) {
                others.add(current);
            }
            others = others.subList(Math.max(0, others.size() - MOST_BESIDE), others.size());
        }
        return new Arrivals<>(new Arrival<>(id, null, now, origin.phoneAt()), others, seenToo(id));
    }

    /** Swaps the current value with one that was kept beside it, so that one press loses nothing. */
    public Change<T> use(SaveId wanted) {
        for (int at = 0; at < beside.size(); at++) {
            if (beside.get(at).id().equals(wanted)) {
                Arrival<T> chosen = beside.get(at);
                List<Arrival<T>> others = new ArrayList<>(beside);
                if (current == null || current.what() == null) {
                    others.remove(at);
                } else {
                    others.set(at, current);
                }
                return new Change<>(new Arrivals<>(chosen, others, seen), Outcome.KEPT);
            }
        }
        return same(Outcome.NOTHING_NEW);
    }

    /** Deletes a value that was kept beside, exactly as it was shown. */
    public Change<T> letGo(SaveId unwanted) {
        List<Arrival<T>> others =
                beside.stream().filter(one -> !one.id().equals(unwanted)).toList();
        return others.size() == beside.size()
                ? same(Outcome.NOTHING_NEW)
                : new Change<>(new Arrivals<>(current, others, seen), Outcome.KEPT);
    }

    /** Whether a save was made from the current value, or by the form that made that value. */
    public boolean follows(Origin origin) {
        return current == null
                || current.id().isOfForm(origin.id())
                || current.id().equals(origin.from());
    }

    /** Whether a script has already sent this save, or a later one of the same form. */
    public boolean sentBefore(Origin origin) {
        return origin.id().number() > 0
                && seen(origin.id())
                        .filter(last -> last.number() >= origin.id().number())
                        .isPresent();
    }

    /** Whether the browser itself sent a form that had been saved before: a resend, or one its writer went back to. */
    private boolean byHand(Origin origin) {
        return origin.id().number() == 0 && seen(origin.id()).isPresent();
    }

    /** Numbers a save that came without a number, so that each has its own id. */
    private SaveId numbered(Origin origin) {
        SaveId id = origin.id();
        return id.number() > 0
                ? id
                : new SaveId(id.form(), seen(id).map(last -> last.number() + 1).orElse(0L));
    }

    private Optional<SaveId> seen(SaveId id) {
        return seen.stream().filter(id::isOfForm).findFirst();
    }

    private List<SaveId> seenToo(SaveId id) {
        List<SaveId> all = new ArrayList<>(seen);
        all.removeIf(id::isOfForm);
        all.add(id);
        return all.subList(Math.max(0, all.size() - MOST_SEEN), all.size());
    }

    /** The value that a form saved here, whether it is current or kept beside. */
    private Optional<T> of(SaveId form) {
        if (current != null && current.id().isOfForm(form)) {
            return Optional.ofNullable(current.what());
        }
        return beside.stream()
                .filter(one -> one.id().isOfForm(form))
                .findFirst()
                .flatMap(one -> Optional.ofNullable(one.what()));
    }

    private int besideOf(Origin origin) {
        for (int at = 0; at < beside.size(); at++) {
            SaveId id = beside.get(at).id();
            if (id.isOfForm(origin.id()) || id.equals(origin.from())) {
                return at;
            }
        }
        return -1;
    }

    private List<Arrival<T>> withoutBeside(int at) {
        List<Arrival<T>> others = new ArrayList<>(beside);
        if (at >= 0) {
            others.remove(at);
        }
        return others;
    }

    private Change<T> same(Outcome outcome) {
        return new Change<>(this, outcome);
    }
}
