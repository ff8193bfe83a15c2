package org.kinshipready.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tests for {@link PersonId}. */
class PersonIdTests {

    /** Written down here because every record of a person hangs on it: it may never change. */
    @Test
    void isTheSameForEver() {
        assertThat(PersonId.of("https://id.example.org/realms/kinship", "f:1:ada"))
                .hasToString("4fde9f2fdd9d6660a137d2ef3af1b659");
    }

    @Test
    void isAnotherForAnotherIssuerOrSubject() {
        assertThat(PersonId.of("a", "b")).isNotEqualTo(PersonId.of("a", "c")).isNotEqualTo(PersonId.of("b", "b"));
    }

    @Test
    void pairsThatReadTheSameInARowAreApart() {
        assertThat(PersonId.of("ab", "c")).isNotEqualTo(PersonId.of("a", "bc"));
        assertThat(PersonId.of("a:b", "c")).isNotEqualTo(PersonId.of("a", "b:c"));
        assertThat(PersonId.of("", "a")).isNotEqualTo(PersonId.of("a", ""));
    }
}
