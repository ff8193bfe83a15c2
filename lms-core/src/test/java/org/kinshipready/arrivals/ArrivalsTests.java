package org.kinshipready.arrivals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests for {@link Arrivals}: what a save that arrives late does to what is newer. */
class ArrivalsTests {

    private static final Instant MONDAY = Instant.parse("2026-06-01T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-06-02T09:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-06-03T09:00:00Z");

    private Arrivals<String> arrivals = Arrivals.none();

    private Outcome keep(String form, long number, @Nullable String from, String text, Instant at) {
        Change<String> change = arrivals.keep(origin(form, number, from), text, at);
        arrivals = change.after();
        return change.outcome();
    }

    private Outcome takeAway(String form, long number, @Nullable String from) {
        Change<String> change = arrivals.takeAway(origin(form, number, from), WEDNESDAY);
        arrivals = change.after();
        return change.outcome();
    }

    private static Origin origin(String form, long number, @Nullable String from) {
        return new Origin(
                new SaveId(form, number),
                from == null ? null : SaveId.parse(from).orElseThrow(),
                null);
    }

    private String stands() {
        return arrivals.what().orElse("(nothing)");
    }

    private java.util.List<String> beside() {
        return arrivals.beside().stream().map(Arrival::what).toList();
    }

    @Test
    void aSaveMadeFromWhatStandsReplacesIt() {
        assertThat(keep("a", 1, null, "Monday", MONDAY)).isEqualTo(Outcome.KEPT);
        assertThat(keep("b", 1, "a.1", "Tuesday", TUESDAY)).isEqualTo(Outcome.KEPT);
        assertThat(stands()).isEqualTo("Tuesday");
        assertThat(beside()).isEmpty();
    }

    @Test
    void anOlderTextFromAPhoneIsKeptBesideTheNewerOne() {
        keep("b", 1, null, "Tuesday", TUESDAY);
        assertThat(keep("a", 1, null, "Monday", WEDNESDAY)).isEqualTo(Outcome.BESIDE);
        assertThat(stands()).isEqualTo("Tuesday");
        assertThat(beside()).containsExactly("Monday");
    }

    @Test
    void whatOneFormSavesLaterReplacesWhatItSavedBeside() {
        keep("b", 1, null, "Tuesday", TUESDAY);
        keep("a", 1, null, "Mon", WEDNESDAY);
        assertThat(keep("a", 2, null, "Monday", WEDNESDAY)).isEqualTo(Outcome.BESIDE);
        assertThat(keep("c", 1, "a.2", "Monday!", WEDNESDAY)).isEqualTo(Outcome.BESIDE);
        assertThat(beside()).containsExactly("Monday!");
    }

    @Test
    void theSameSaveAgainChangesNothing() {
        keep("a", 1, null, "Monday", MONDAY);
        Arrivals<String> before = arrivals;
        assertThat(keep("a", 1, null, "Monday", TUESDAY)).isEqualTo(Outcome.NOTHING_NEW);
        keep("b", 1, "a.1", "Tuesday", TUESDAY);
        assertThat(keep("a", 1, null, "Monday", WEDNESDAY)).isEqualTo(Outcome.NOTHING_NEW);
        assertThat(stands()).isEqualTo("Tuesday");
        assertThat(beside()).isEmpty();
        assertThat(before.current()).isNotNull();
    }

    @Test
    void anEarlierSaveOfTheSameFormThatArrivesLaterIsNothing() {
        keep("a", 2, null, "Monday evening", MONDAY);
        assertThat(keep("a", 1, null, "Monday", MONDAY)).isEqualTo(Outcome.NOTHING_NEW);
        assertThat(stands()).isEqualTo("Monday evening");
    }

    @Test
    void whatWasTakenAwayStaysAwayWhateverArrives() {
        keep("a", 1, null, "Monday", MONDAY);
        assertThat(takeAway("b", 1, "a.1")).isEqualTo(Outcome.KEPT);
        assertThat(keep("a", 1, null, "Monday", WEDNESDAY)).isEqualTo(Outcome.NOTHING_NEW);
        assertThat(stands()).isEqualTo("(nothing)");
        assertThat(beside()).isEmpty();
        assertThat(keep("c", 1, null, "From another phone", WEDNESDAY)).isEqualTo(Outcome.BESIDE);
        assertThat(stands()).isEqualTo("(nothing)");
        assertThat(beside()).containsExactly("From another phone");
    }

    @Test
    void aTextThatIsNewerThanTheOneShownIsNotTakenAway() {
        keep("a", 1, null, "Monday", MONDAY);
        keep("b", 1, "a.1", "Tuesday", TUESDAY);
        assertThat(takeAway("c", 1, "a.1")).isEqualTo(Outcome.NEWER_STAYS);
        assertThat(stands()).isEqualTo("Tuesday");
    }

    @Test
    void takingAwayTwiceKeepsTheTimeOfTheFirst() {
        keep("a", 1, null, "Monday", MONDAY);
        takeAway("b", 0, "a.1");
        Arrivals<String> before = arrivals;
        takeAway("b", 0, "a.1");
        assertThat(arrivals.current()).isEqualTo(before.current());
    }

    @Test
    void anAutomaticSaveThatIsOvertakenByItsFormsDeletionIsNothing() {
        keep("a", 1, null, "Monday", MONDAY);
        takeAway("a", 3, null);
        assertThat(keep("a", 2, null, "Monday mor", MONDAY)).isEqualTo(Outcome.NOTHING_NEW);
        assertThat(stands()).isEqualTo("(nothing)");
    }

    @Test
    void aFormGoneBackToWithoutAScriptSavesAgain() {
        keep("a", 0, null, "Monday", MONDAY);
        assertThat(keep("a", 0, null, "Monday, again", TUESDAY)).isEqualTo(Outcome.KEPT);
        assertThat(stands()).isEqualTo("Monday, again");
        assertThat(keep("b", 0, "a.0", "From before", WEDNESDAY)).isEqualTo(Outcome.BESIDE);
    }

    @Test
    void aFormGoneBackToAfterItsTextIsGoneIsToldSo() {
        keep("a", 0, null, "Monday", MONDAY);
        takeAway("b", 0, "a.0");
        assertThat(keep("a", 0, null, "Monday", WEDNESDAY)).isEqualTo(Outcome.GONE_SINCE);
        assertThat(stands()).isEqualTo("(nothing)");
    }

    @Test
    void choosingTheOneKeepsTheOtherUntilItIsDeleted() {
        keep("b", 1, null, "Tuesday", TUESDAY);
        keep("a", 1, null, "Monday", WEDNESDAY);
        arrivals = arrivals.use(new SaveId("a", 1)).after();
        assertThat(stands()).isEqualTo("Monday");
        assertThat(beside()).containsExactly("Tuesday");
        arrivals = arrivals.letGo(new SaveId("b", 1)).after();
        assertThat(beside()).isEmpty();
        assertThat(keep("b", 1, null, "Tuesday", WEDNESDAY)).isEqualTo(Outcome.NOTHING_NEW);
    }

    @Test
    void whatChangedSinceItWasShownIsNotDeletedFromBeside() {
        keep("b", 1, null, "Tuesday", TUESDAY);
        keep("a", 1, null, "Monday", WEDNESDAY);
        keep("a", 2, null, "Monday and more", WEDNESDAY);
        assertThat(arrivals.letGo(new SaveId("a", 1)).outcome()).isEqualTo(Outcome.NOTHING_NEW);
        assertThat(beside()).containsExactly("Monday and more");
    }

    @Test
    void theSameWordsFromTwoFormsAreKeptOnce() {
        keep("a", 1, null, "The same", MONDAY);
        assertThat(keep("b", 1, null, "The same", TUESDAY)).isEqualTo(Outcome.KEPT);
        assertThat(beside()).isEmpty();
        assertThat(arrivals.current().at()).isEqualTo(MONDAY);
    }

    /** As when somebody presses "finished" on a page whose text was saved while they wrote. */
    @Test
    void theSameWordsSavedOnceMoreKeepTheirTime() {
        keep("a", 1, null, "Monday", MONDAY);
        assertThat(keep("a", 2, null, "Monday", TUESDAY)).isEqualTo(Outcome.KEPT);
        assertThat(arrivals.current().at()).isEqualTo(MONDAY);
        assertThat(keep("b", 1, "a.2", "Monday", WEDNESDAY)).isEqualTo(Outcome.KEPT);
        assertThat(arrivals.current().at()).isEqualTo(MONDAY);

        keep("late", 1, null, "Sunday", TUESDAY);
        keep("late", 2, null, "Sunday", WEDNESDAY);
        assertThat(arrivals.beside().getFirst().at()).isEqualTo(TUESDAY);
    }

    @Test
    void moreThanSomebodyCanChooseFromIsRefusedAndNothingIsDropped() {
        keep("first", 1, null, "Stands", MONDAY);
        for (int i = 0; i < Arrivals.MOST_BESIDE; i++) {
            assertThat(keep("f" + i, 1, null, "Text " + i, TUESDAY)).isEqualTo(Outcome.BESIDE);
        }
        assertThat(keep("last", 1, null, "One more", TUESDAY)).isEqualTo(Outcome.TOO_MANY);
        assertThat(beside()).hasSize(Arrivals.MOST_BESIDE).contains("Text 0");
        arrivals = arrivals.letGo(new SaveId("f0", 1)).after();
        assertThat(keep("last", 1, null, "One more", TUESDAY)).isEqualTo(Outcome.BESIDE);
    }
}
