package org.kinshipready.content.check.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinshipready.content.Quick;

class SyllablesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1 | a the child school help asked helped called tried year you your eyes house live lives likes used raised whole through thought would friend friends clothes quite can't don't won't you'll they've I'm aren't fruit guide died know nth rules curled seemed fixed
                    2 | carer agreed council children order able trouble money being going people table tables handled wanted needed houses changes boxes beyond saying doesn't isn't couldn't it'll client quiet science create reading someone something sometimes every worried lovely statement placement safeguard centre centres simple online friendly million question nation ancient patient marriage careful therefore homework police react cruel trial
                    3 | autism guardian family families relative grandparent fostering allowance assessment parental together studying worrying created everyone everything anyone area idea serious previous audience period media video official essential financial influence continued services usual easier timetable management government arrangement completely agreement settlement safeguarding theory behaviour senior
                    4 | reliable previously usually education guardianship society experience application material situation january everybody appreciate initiate associate circumstances priority biology continuous immediate
                    5 | accommodation immediately university continuity association
                    6 | responsibility
                    """)
    void countsSyllables(int expected, String words) {
        List<String> wrong = List.of(words.split(" ")).stream()
                .filter(word -> Syllables.count(word) != expected)
                .map(word -> word + " " + Syllables.count(word))
                .toList();

        assertThat(wrong).isEmpty();
    }

    @Test
    @Quick
    void guessesWhatIsNoWord() {
        assertThat(Syllables.count("a".repeat(1_000_000))).isPositive();
        assertThat(Syllables.count("2026")).isEqualTo(1);
        assertThat(Syllables.count("\uFFFC")).isEqualTo(1);
    }
}
