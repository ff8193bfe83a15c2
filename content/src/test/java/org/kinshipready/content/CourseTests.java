package org.kinshipready.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CourseTests {

    private final Course course = CourseFixture.withCourse("  - first", "  - second\n  - first")
            .and("preparatory/small/second.md", CourseFixture.FRONT_MATTER + """
                            ## One {#one}

                            Words.

                            ## Two {#two .optional}

                            Words.
                            """)
            .read()
            .course()
            .orElseThrow();

    @Test
    void keepsModulesAndStepsInOrder() {
        assertThat(course.steps())
                .containsExactly(new StepId("second", "one"), new StepId("second", "two"), new StepId("first", "read"));
    }

    @Test
    void needsNoOptionalStep() {
        assertThat(course.requiredSteps()).containsExactly(new StepId("second", "one"), new StepId("first", "read"));
    }

    @Test
    void findsModulesAndSteps() {
        assertThat(course.module("second")).isPresent();
        assertThat(course.module("third")).isEmpty();
        assertThat(course.step(new StepId("second", "two"))).map(Step::title).contains("Two");
        assertThat(course.step(new StepId("second", "read"))).isEmpty();
        assertThat(course.step(new StepId("third", "read"))).isEmpty();
    }

    @Test
    void addsUpMinutes() {
        assertThat(course.minutes()).isEqualTo(20);
    }

    @Test
    void isReadUnderItsPathway() {
        assertThat(course.address()).isEqualTo("/preparatory/small");
    }
}
