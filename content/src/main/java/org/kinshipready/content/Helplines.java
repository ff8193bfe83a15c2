package org.kinshipready.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.kinshipready.content.markdown.Callout;
import org.kinshipready.content.markdown.HelpBox;
import org.kinshipready.content.markdown.Labels;

/** Turns {@code [!HELP]} callouts into help boxes. */
final class Helplines {

    static final String RULE = "helplines";

    private final Map<String, SharedContent.Helpline> known;
    private final Labels labels;
    private final FileProblems problems;

    Helplines(References references, FileProblems problems) {
        this.known = references.shared().helplines();
        this.labels = Labels.in(references.language());
        this.problems = problems;
    }

    void fill(Callout callout) {
        List<HelpBox.Line> lines = new ArrayList<>();
        if (!holdsOnlyIds(callout)) {
            problems.error(
                    callout,
                    RULE,
                    "A [!HELP] box holds ids from helplines.yml with commas between, and nothing else, as in "
                            + "\"kinship-advice, samaritans\".");
        } else {
            for (String id : PlainText.of(callout).split(",", -1)) {
                look(id.strip(), callout, lines);
            }
        }
        if (!lines.isEmpty()) {
            callout.insertAfter(new HelpBox(labels, lines));
        }
        callout.unlink();
    }

    private void look(String id, Node place, List<HelpBox.Line> lines) {
        SharedContent.Helpline helpline = known.get(id);
        if (helpline == null) {
            problems.error(
                    place, RULE, "There is no \"" + id + "\" in helplines.yml. Check the spelling, or add it there.");
        } else {
            lines.add(new HelpBox.Line(
                    helpline.name(), nation(helpline), helpline.number(), helpline.dial(), helpline.hours()));
        }
    }

    private String nation(SharedContent.Helpline helpline) {
        return switch (helpline.nation()) {
            case ENGLAND -> labels.england();
            case WALES -> labels.wales();
            case ENGLAND_AND_WALES -> "";
        };
    }

    private static boolean holdsOnlyIds(Callout callout) {
        boolean one = callout.getFirstChild() instanceof Paragraph && callout.getFirstChild() == callout.getLastChild();
        Node child = one ? callout.getFirstChild().getFirstChild() : null;
        boolean words = child != null;
        for (; child != null; child = child.getNext()) {
            words &= child instanceof Text || child instanceof SoftLineBreak;
        }
        return words;
    }
}
