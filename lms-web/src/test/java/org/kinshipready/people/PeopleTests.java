package org.kinshipready.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kinshipready.site.Platform;

/** Tests for {@link People}. */
class PeopleTests extends Platform {

    private final SignedIn who = Carers.carer("Ada");

    @Test
    void somebodyWhoNeverArrivedIsNotKnown() {
        assertThat(people.find(who.id())).isEmpty();
        assertThat(people.get(who).nameForCertificates()).isEqualTo("Ada");
    }

    @Test
    void theNameForCertificatesIsTheDisplayNameUntilItIsChanged() {
        people.arrived(who);
        people.arrived(new SignedIn(who.id(), "Ada K.", who.roles()));
        assertThat(people.get(who).nameForCertificates()).isEqualTo("Ada K.");

        people.rename(who, PersonName.of("Augusta Ada King"));
        people.arrived(new SignedIn(who.id(), "Another", who.roles()));
        assertThat(people.find(who.id())).contains(new Person(who.id(), who.id(), "Another", "Augusta Ada King"));
    }

    @Test
    void aNameCanBeGivenBeforeAnythingElseIsKnown() {
        people.rename(who, PersonName.of("Augusta"));

        assertThat(people.find(who.id())).contains(new Person(who.id(), who.id(), "Ada", "Augusta"));
    }
}
