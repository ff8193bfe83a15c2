package org.kinshipready.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Reads the options of a question: a task list in which each item has its feedback in a quote under it. */
final class OptionReader {

    private final Prose prose;
    private final FileProblems problems;

    OptionReader(Prose prose, FileProblems problems) {
        this.prose = prose;
        this.problems = problems;
    }

    static boolean hasBoxes(Node block) {
        return block instanceof ListBlock
                && Nodes.children(block).stream().anyMatch(item -> item.getFirstChild() instanceof TaskListItemMarker);
    }

    List<Question.Option> read(ListBlock list) {
        List<Question.Option> options = new ArrayList<>();
        for (Node item : Nodes.children(list)) {
            option(item).ifPresent(options::add);
        }
        return options;
    }

    private Optional<Question.Option> option(Node item) {
        if (!(item.getFirstChild() instanceof TaskListItemMarker box)) {
            problems.error(
                    item,
                    QuizReader.RULE,
                    "This option has no box. Begin it with \"- [ ] \" or, if it is right, \"- [x] \".");
            return Optional.empty();
        }
        List<Node> blocks = Nodes.children(item);
        Paragraph text = (Paragraph) blocks.get(1);
        String html = prose.inlineHtml(text);
        return Optional.of(
                new Question.Option(html, box.isChecked(), feedback(item, blocks.subList(2, blocks.size()))));
    }

    private String feedback(Node option, List<Node> blocks) {
        if (blocks.isEmpty()) {
            problems.warning(
                    option,
                    QuizReader.RULE,
                    "This option has no feedback. Say why it is right or wrong, under it, after >.");
            return "";
        }
        if (blocks.size() > 1 || !(blocks.getFirst() instanceof BlockQuote)) {
            problems.error(
                    option,
                    QuizReader.RULE,
                    "Only its feedback can stand under an option: one quote, each line after >.");
        }
        List<Node> feedback = new ArrayList<>();
        for (Node block : blocks) {
            feedback.addAll(block instanceof BlockQuote ? Nodes.children(block) : List.of(block));
        }
        return prose.html(feedback);
    }
}
