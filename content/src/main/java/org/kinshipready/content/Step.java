package org.kinshipready.content;

import java.util.List;
import java.util.Optional;

/** One screen of a module, and the one thing a learner does on it. */
public sealed interface Step {

    String id();

    String title();

    /** Whether a completion can do without it. */
    boolean optional();

    /** Something to read; finished when the learner says so. */
    record Page(String id, String title, boolean optional, String html) implements Step {}

    /** Questions to answer, as often as one likes and without a clock. */
    record Quiz(String id, String title, boolean optional, String introHtml, List<Question> questions) implements Step {

        public Optional<Question> question(String questionId) {
            return questions.stream()
                    .filter(question -> question.id().equals(questionId))
                    .findFirst();
        }
    }

    /** Things to tick off for oneself or on paper; finished when the learner says so. */
    record Checklist(String id, String title, boolean optional, List<Part> parts) implements Step {

        /** A piece of a checklist: either text or things to tick. */
        public sealed interface Part {}

        /** Text between the things to tick. */
        public record Text(String html) implements Part {}

        /** Things to tick, each as HTML. */
        public record Items(List<String> html) implements Part {}
    }
}
