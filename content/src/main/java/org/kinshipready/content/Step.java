package org.kinshipready.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One screen of a module, and the one thing a learner does on it. */
public sealed interface Step {

    String id();

    String title();

    /** Whether a completion can do without it. */
    boolean optional();

    /** Something to read; finished when the learner says so. */
    record Page(String id, String title, boolean optional, String html) implements Step {}

    /** Questions to answer, as often as the learner likes and without a time limit. */
    record Quiz(String id, String title, boolean optional, String introHtml, List<Question> questions) implements Step {

        public Optional<Question> question(String questionId) {
            return questions.stream()
                    .filter(question -> question.id().equals(questionId))
                    .findFirst();
        }
    }

    /** A situation with choices: the learner picks one, reads what follows, and may try the others. */
    record Scenario(String id, String title, boolean optional, String introHtml, List<Choice> choices) implements Step {

        /** Something that the learner could do, and what follows from it; the title has no markup. */
        public record Choice(String id, String title, boolean best, String html) {}

        public Optional<Choice> choice(String choiceId) {
            return choices.stream()
                    .filter(choice -> choice.id().equals(choiceId))
                    .findFirst();
        }
    }

    /** A question to think about in a quiet minute; never needed for a completion. */
    record Reflection(String id, String title, String html) implements Step {

        @Override
        public boolean optional() {
            return true;
        }
    }

    /** Things to tick off, on screen or on paper; finished when the learner says so. */
    record Checklist(String id, String title, boolean optional, List<Part> parts) implements Step {

        /** A piece of a checklist: either text or things to tick. */
        public sealed interface Part {}

        /** Text between the things to tick. */
        public record Text(String html) implements Part {}

        /** Things to tick. */
        public record Items(List<Item> items) implements Part {

            /** Things with these words, as HTML; their keys follow from the words. */
            public static Items of(List<String> html) {
                return new Items(html.stream().map(Item::of).toList());
            }

            public List<String> html() {
                return items.stream().map(Item::html).toList();
            }
        }

        /**
         * One thing to tick.
         *
         * @param key the key under which a learner's tick is stored: a hash of the English words, so that the tick
         *     stays with them wherever they move in the list
         */
        public record Item(String key, String html) {

            static Item of(String html) {
                return new Item(ItemKey.of(html), html);
            }
        }

        /** Everything to tick, in the order of the page. */
        public List<Item> items() {
            return parts.stream()
                    .flatMap(part -> part instanceof Items items ? items.items().stream() : Stream.empty())
                    .toList();
        }
    }
}
