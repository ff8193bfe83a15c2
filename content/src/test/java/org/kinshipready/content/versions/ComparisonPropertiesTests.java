package org.kinshipready.content.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.kinshipready.content.Problem;
import org.kinshipready.content.Version;

/** What holds of every course and every edit: a random course, and the table's word on each random edit. */
class ComparisonPropertiesTests {

    private static final int TRIES = 100;
    private static final int EVERY_EDIT = 300;

    @Property(tries = TRIES)
    void nothingChangedIsNoProblem(@ForAll long seed) {
        Comparison comparison = Comparison.of(new RandomCourse(seed).edition(), new RandomCourse(seed).edition());

        assertThat(comparison.least()).isEqualTo(Change.NONE);
        assertThat(comparison.problems()).isEmpty();
    }

    @Property(tries = EVERY_EDIT)
    void oneEditAmountsToWhatTheTableSays(@ForAll long seed, @ForAll RandomEdit edit) {
        RandomCourse course = new RandomCourse(seed);
        Edition published = course.edition();
        Change change = edit.on(course, 0);

        assertThat(Comparison.of(published, course.edition()).least()).isEqualTo(change);
    }

    @Property(tries = TRIES)
    void oneEditOfTheCourseAmountsToWhatTheTableSays(@ForAll long seed, @ForAll RandomCourseEdit edit) {
        RandomCourse course = new RandomCourse(seed);
        Edition published = course.edition();
        Change change = edit.on(course);

        assertThat(Comparison.of(published, course.edition()).least()).isEqualTo(change);
    }

    @Property(tries = EVERY_EDIT)
    void greaterOfTwoEditsInDifferentModulesDecides(
            @ForAll long seed, @ForAll RandomEdit one, @ForAll RandomEdit other) {
        RandomCourse course = new RandomCourse(seed);
        Edition published = course.edition();
        Change greater = greatest(one.on(course, 0), other.on(course, 1));

        assertThat(Comparison.of(published, course.edition()).least()).isEqualTo(greater);
    }

    @Property(tries = TRIES)
    void editOfTheCourseHidesNoEditOfModule(@ForAll long seed, @ForAll RandomCourseEdit one, @ForAll RandomEdit other) {
        RandomCourse course = new RandomCourse(seed);
        Edition published = course.edition();
        // The module first: a new order or a new module would put another one in its place.
        Change greater = greatest(other.on(course, 0), one.on(course));

        assertThat(Comparison.of(published, course.edition()).least()).isEqualTo(greater);
    }

    @Property(tries = TRIES)
    void comparingTwiceSaysTheSame(@ForAll long seed, @ForAll RandomEdit edit) {
        List<Comparison> twice = Collections.nCopies(2, seed).stream()
                .map(same -> {
                    RandomCourse course = new RandomCourse(same);
                    Edition published = course.edition();
                    edit.on(course, 1);
                    return Comparison.of(published, course.edition());
                })
                .toList();

        assertThat(twice.getFirst().edits()).isEqualTo(twice.getLast().edits());
        assertThat(twice.getFirst().problems()).isEqualTo(twice.getLast().problems());
    }

    @Property(tries = EVERY_EDIT)
    void exactlyEnoughPassesAndLessDoesNot(@ForAll long seed, @ForAll RandomEdit edit) {
        RandomCourse course = new RandomCourse(seed);
        Edition published = course.edition();
        Change change = edit.on(course, 0);

        assertThat(errors(published, course, change.least(new Version(1, 2, 3)).toString()))
                .isEmpty();
        String less = change == Change.MAJOR ? "1.99.0" : change == Change.MINOR ? "1.2.99" : "1.2.3";
        assertThat(errors(published, course, less)).hasSize(1);
    }

    private static List<Problem> errors(Edition published, RandomCourse course, String version) {
        course.version = version;
        return Comparison.of(published, course.edition()).problems().stream()
                .filter(Problem::isError)
                .toList();
    }

    private static Change greatest(Change one, Change other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
