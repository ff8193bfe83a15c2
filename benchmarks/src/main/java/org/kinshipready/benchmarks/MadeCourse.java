package org.kinshipready.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.kinshipready.content.CourseSource;

/** A course of pages, quizzes and checklists, in modules of ten steps with a hundred words each or so. */
final class MadeCourse {

    private static final int STEPS_OF_MODULE = 10;
    private static final String PARAGRAPH = """
            A **special guardian** looks after the child until they are eighteen, and decides about school, health and \
            home. The child's parents stay *parents*: some things still need [their word](https://example.org/word). \
            The allowance is {{allowance}} a week.

            """;
    private static final String PAGE = PARAGRAPH + """
            > [!NOTE]
            > Ask for every promise in writing, and keep the letter.

            | what | who decides |
            |---|---|
            | school | you |
            | a new surname | the court |

            """ + PARAGRAPH;
    private static final String QUIZ = """
            ### Who decides about school? {#q-%d}

            - [x] The special guardian
              > Yes. That is part of looking after the child from day to day.
            - [ ] The council
              > No. The council isn't the child's parent under this order.

            ### Who decides about a new surname? {#r-%d}

            - [ ] The special guardian alone
              > No. Everybody with parental responsibility has to agree.
            - [x] The court, where nobody agrees
              > Yes.

            """;
    private static final String CHECKLIST = """
            - Ask what support there will be, in writing
            - Take somebody with you
            - Write down what was said

            """;

    private MadeCourse() {}

    static CourseSource of(int steps) {
        Map<String, byte[]> files = new TreeMap<>();
        StringBuilder modules = new StringBuilder();
        for (int first = 0; first < steps; first += STEPS_OF_MODULE) {
            modules.append("  - module-").append(first).append('\n');
            files.put("ongoing/made/module-" + first + ".md", bytes(module(first)));
        }
        files.put("ongoing/made/course.md", bytes("""
                ---
                title: Made course
                version: 1.0.0
                audience: Nobody
                contributor: made
                outcomes: {know: know more}
                modules:
                %slicence: CC BY 4.0
                changes: {1.0.0: First version}
                ---
                About.
                """.formatted(modules)));
        files.put("contributors.yml", bytes("made: {name: Made, credit: Written by}\n"));
        files.put(
                "facts.yml",
                bytes("allowance: {value: \"£22.95\", unit: a week, nation: england, source: "
                        + "\"https://example.org/\", checked: 2026-11-21, review-by: 2027-04-06}\n"));
        return CourseSource.of(files);
    }

    private static String module(int first) {
        StringBuilder text = new StringBuilder("""
                ---
                title: Module
                minutes: 15
                nation: england
                reviewed: 2026-11-21
                review-by: 2027-05-21
                ---

                """);
        for (int step = first; step < first + STEPS_OF_MODULE; step++) {
            text.append(step(step));
        }
        return text.toString();
    }

    private static String step(int number) {
        String heading = "## Step " + number + " {#step-" + number;
        return switch (number % 5) {
            case 3 -> heading + " .quiz}\n\n" + PARAGRAPH + QUIZ.formatted(number, number);
            case 4 -> heading + " .checklist}\n\n" + PARAGRAPH + CHECKLIST;
            default -> heading + "}\n\n" + PAGE;
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
