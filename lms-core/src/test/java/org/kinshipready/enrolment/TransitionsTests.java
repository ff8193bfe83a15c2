package org.kinshipready.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinshipready.catalogue.PlainCourse.course;
import static org.kinshipready.catalogue.PlainCourse.module;
import static org.kinshipready.catalogue.PlainCourse.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kinshipready.content.Course;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.StepId;
import org.kinshipready.content.Version;
import org.kinshipready.people.PersonId;

/** Tests for {@link Transitions}. */
class TransitionsTests {

    private static final Instant START = Instant.parse("2026-06-01T12:00:00Z");
    private static final Version ONE = new Version(1, 0, 0);
    private static final Version PATCH = new Version(1, 0, 1);
    private static final Version TWO = new Version(2, 0, 0);

    private static final List<Course> VERSIONS = List.of(
            course(ONE, module("m1", page("a"), page("b"))),
            course(new Version(1, 1, 0), module("m1", page("a"), page("b"), page("c"))),
            course(TWO, module("m1", page("a"), page("d"))),
            course(new Version(3, 0, 0), module("m1", page("a"))));

    private static final List<String> STEPS = List.of("m1/a", "m1/b", "m1/c", "m1/d");

    private static Enrolment enrolment(Map<String, Instant> ticks) {
        return enrolment(ONE, ticks, null, null, null, 1);
    }

    private static Enrolment enrolment(
            Version version,
            Map<String, Instant> ticks,
            Instant movedAt,
            Version stayedBefore,
            Completed completed,
            int revision) {
        PersonId person = PersonId.of("test", "ada");
        return new Enrolment(
                Enrolment.id(person, "legal-options"),
                person,
                "legal-options",
                Pathway.PREPARATORY,
                version,
                version,
                1,
                START,
                ticks,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                movedAt,
                stayedBefore,
                completed,
                revision,
                null,
                null,
                null);
    }

    private static Course own(Enrolment enrolment) {
        return VERSIONS.stream()
                .filter(course -> course.version().equals(enrolment.version()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void refusesToMoveWhoHasFinished() {
        Enrolment finished = enrolment(Map.of("m1/a", START, "m1/b", START));

        assertThat(Transitions.move(finished, own(finished), ONE, TWO, START)).isEmpty();
        assertThat(Transitions.stay(finished, own(finished), ONE, TWO)).isEmpty();
    }

    @Test
    void refusesToMoveWhoseCompletionIsNoted() {
        Enrolment completed = enrolment(Map.of()).completed(new Completed(ONE, START));

        assertThat(Transitions.move(completed, own(completed), ONE, TWO, START)).isEmpty();
        assertThat(Transitions.complete(completed, own(completed))).isEmpty();
    }

    @Test
    void refusesAMoveThatWasOfferedInAnotherVersion() {
        Enrolment moved = enrolment(TWO, Map.of(), START, null, null, 2);

        assertThat(Transitions.move(moved, own(moved), ONE, new Version(3, 0, 0), START))
                .isEmpty();
    }

    @Test
    void refusesAPatchAndAnOlderVersion() {
        Enrolment enrolment = enrolment(Map.of());

        assertThat(Transitions.move(enrolment, own(enrolment), ONE, PATCH, START))
                .isEmpty();
        assertThat(Transitions.move(enrolment, own(enrolment), ONE, ONE, START)).isEmpty();
        assertThat(Transitions.stay(enrolment, own(enrolment), ONE, new Version(0, 9, 0)))
                .isEmpty();
    }

    @Test
    void completesWithTheTimeOfTheLastTick() {
        Enrolment finished = enrolment(Map.of("m1/a", START.plusSeconds(60), "m1/b", START));

        assertThat(Transitions.complete(finished, own(finished)).flatMap(Enrolment::completed))
                .contains(new Completed(ONE, START.plusSeconds(60)));
    }

    /** Several tabs at once: each has read at some time, and writes only if nothing was written since. */
    @Test
    void neverMovesACompletedRoundNorCompletesOneTwice() {
        int completed = 0;
        int moved = 0;
        for (long seed = 0; seed < 3000; seed++) {
            Tabs tabs = new Tabs(new Random(seed));
            for (int i = 0; i < 30; i++) {
                Enrolment before = tabs.stored;
                String did = tabs.act();
                mustFollow(before, tabs.stored, "seed " + seed + ": " + did);
            }
            completed += tabs.stored.completed().isPresent() ? 1 : 0;
            moved += tabs.stored.movedAt().isPresent() ? 1 : 0;
        }
        // The sequences reach what they are for.
        assertThat(completed).isGreaterThan(500);
        assertThat(moved).isGreaterThan(500);
    }

    private static void mustFollow(Enrolment before, Enrolment after, String did) {
        assertThat(after.version()).as(did).isGreaterThanOrEqualTo(before.version());
        if (before.completed().isPresent()) {
            assertThat(after.completed()).as(did).isEqualTo(before.completed());
            assertThat(after.version()).as(did).isEqualTo(before.version());
        } else {
            after.completed().ifPresent(now -> {
                assertThat(now.version().samePatchLine(after.version())).as(did).isTrue();
                assertThat(Progress.of(own(after), after).completedAt()).as(did).contains(now.at());
            });
        }
        for (String step : STEPS) {
            Instant tick = time(before, step);
            if (tick != null) {
                assertThat(time(after, step)).as(did).isEqualTo(tick);
            }
        }
        boolean changed = after != before;
        assertThat(after.revision()).as(did).isEqualTo(before.revision() + (changed ? 1 : 0));
    }

    private static Instant time(Enrolment enrolment, String step) {
        return enrolment.finishedAt(StepId.parse(step).orElseThrow()).orElse(null);
    }

    /** One stored enrolment, and what each of three tabs has read of it. */
    private static final class Tabs {

        private final Random random;
        private final List<Enrolment> read = new ArrayList<>();
        private Enrolment stored = enrolment(Map.of());
        private Instant now = START;

        Tabs(Random random) {
            this.random = random;
            for (int i = 0; i < 3; i++) {
                read.add(stored);
            }
        }

        String act() {
            now = now.plusSeconds(random.nextInt(3));
            int tab = random.nextInt(read.size());
            Enrolment seen = read.get(tab);
            Version to = VERSIONS.get(random.nextInt(VERSIONS.size())).version();
            return switch (random.nextInt(8)) {
                case 0, 1 -> tick(STEPS.get(random.nextInt(STEPS.size())));
                case 2, 3 -> {
                    read.set(tab, stored);
                    yield "tab " + tab + " reads";
                }
                case 4, 5 -> write(seen, Transitions.complete(seen, own(seen)), "complete");
                case 6 -> write(seen, Transitions.move(seen, own(seen), seen.version(), to, now), "move to " + to);
                default -> write(seen, Transitions.stay(seen, own(seen), seen.version(), to), "stay before " + to);
            };
        }

        private String tick(String step) {
            Map<String, Instant> ticks = new HashMap<>();
            STEPS.forEach(known -> Optional.ofNullable(time(stored, known)).ifPresent(at -> ticks.put(known, at)));
            ticks.putIfAbsent(step, now);
            stored = enrolment(
                    stored.version(),
                    ticks,
                    stored.movedAt().orElse(null),
                    stored.stayedBefore().orElse(null),
                    stored.completed().orElse(null),
                    stored.revision() + 1);
            return "tick " + step;
        }

        private String write(Enrolment seen, Optional<Enrolment> next, String what) {
            if (next.isPresent() && Objects.equals(seen.revision(), stored.revision())) {
                stored = next.get();
            }
            return what;
        }
    }
}
