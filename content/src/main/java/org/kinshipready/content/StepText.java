package org.kinshipready.content;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The words of a step, without markup: a line for each paragraph, heading, cell, item, question and answer. */
public final class StepText {

    private StepText() {}

    /** Everything that a learner can read in a step except its title, in order. */
    public static List<String> of(Step step) {
        return switch (step) {
            case Step.Page page -> ofHtml(page.html());
            case Step.Reflection reflection -> ofHtml(reflection.html());
            case Step.Quiz quiz ->
                lines(ofHtml(quiz.introHtml()), quiz.questions().stream().flatMap(StepText::of));
            case Step.Scenario scenario ->
                lines(
                        ofHtml(scenario.introHtml()),
                        scenario.choices().stream()
                                .flatMap(choice ->
                                        lines(List.of(choice.title()), ofHtml(choice.html()).stream()).stream()));
            case Step.Checklist checklist ->
                checklist.parts().stream().flatMap(StepText::of).toList();
        };
    }

    private static Stream<String> of(Question question) {
        return Stream.of(
                        Stream.of(question.text()),
                        ofHtml(question.introHtml()).stream(),
                        question.options().stream()
                                .flatMap(option ->
                                        lines(ofHtml(option.html()), ofHtml(option.feedbackHtml()).stream()).stream()))
                .flatMap(lines -> lines);
    }

    private static Stream<String> of(Step.Checklist.Part part) {
        return switch (part) {
            case Step.Checklist.Text text -> ofHtml(text.html()).stream();
            case Step.Checklist.Items items -> items.html().stream().flatMap(item -> ofHtml(item).stream());
        };
    }

    private static List<String> lines(List<String> first, Stream<String> then) {
        return Stream.concat(first.stream(), then).toList();
    }

    /** The words of a piece of HTML, a line for each block of it. */
    public static List<String> ofHtml(String html) {
        Blocks blocks = new Blocks();
        Jsoup.parseBodyFragment(html).body().traverse(blocks);
        return List.copyOf(blocks.lines);
    }

    private static final class Blocks implements NodeVisitor {

        private final List<String> lines = new ArrayList<>();
        private final StringBuilder line = new StringBuilder();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                line.append(text.getWholeText());
            } else if (node instanceof Element element && endsLine(element)) {
                end();
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && endsLine(element)) {
                end();
            }
        }

        private static boolean endsLine(Element element) {
            return element.isBlock() || element.nameIs("br");
        }

        private void end() {
            String words = line.toString().replaceAll("\\s+", " ").strip();
            if (!words.isEmpty()) {
                lines.add(words);
            }
            line.setLength(0);
        }
    }
}
