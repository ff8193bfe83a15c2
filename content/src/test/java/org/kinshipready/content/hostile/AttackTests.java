package org.kinshipready.content.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kinshipready.content.Course;
import org.kinshipready.content.CourseModule;
import org.kinshipready.content.CourseReading;
import org.kinshipready.content.Problem;
import org.kinshipready.content.Quick;

/** Every attack in every place: nothing active on a page, no address that isn't checked, nothing thrown, nothing slow. */
@Quick
class AttackTests {

    static List<Attack> attacks() {
        return Attack.all();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void leavesNothingActive(Attack attack) {
        Places.with(attack).forEach((place, fixture) -> {
            CourseReading reading = fixture.read();

            assertThat(reading.course().isPresent() || !reading.publishable())
                    .as(place)
                    .isTrue();
            reading.course().ifPresent(course -> assertSafe(place, course));
            assertThat(reading.problems())
                    .as(place)
                    .extracting(Problem::toString)
                    .noneMatch(message -> message.codePoints().anyMatch(Character::isISOControl));
        });
    }

    private static void assertSafe(String place, Course course) {
        Html.of(course).forEach(html -> Html.assertSafeAndSame(place, html));
        assertThat(course.modules().stream().map(CourseModule::sources).flatMap(List::stream))
                .as(place)
                .allMatch(source -> source.url().matches("https://[^\\s\\p{Cntrl}/?#]+[^\\s\\p{Cntrl}]*"));
    }

    @Test
    void hasEachAttackOnce() {
        List<Attack> attacks = attacks();

        assertThat(attacks).hasSizeGreaterThan(200);
        assertThat(attacks).extracting(Attack::name).doesNotHaveDuplicates();
        assertThat(attacks).extracting(Attack::text).doesNotHaveDuplicates();
    }

    @Test
    void readsMostPlacesInsteadOfRefusingThemAll() {
        Attack harmless = new Attack("harmless", "words");
        Set<String> refused = Places.with(harmless).entrySet().stream()
                .filter(place -> place.getValue().read().course().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());

        assertThat(refused).containsExactlyInAnyOrder("course version, plain", "course version, in quotes");
    }
}
