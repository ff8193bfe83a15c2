package org.kinshipready.content;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.kinshipready.content.markdown.Figures;

/** A heading and the blocks up to the next one of its level. */
record Section(Heading heading, String title, HeadingMark mark, List<Node> blocks) {

    /** Blocks before the first heading, and the sections after it. */
    record Split(List<Node> opening, List<Section> sections) {}

    static Split split(List<Node> blocks, int level, FileProblems problems) {
        List<Node> opening = new ArrayList<>();
        List<Section> sections = new ArrayList<>();
        List<Node> current = opening;
        for (Node block : blocks) {
            if (block instanceof Heading heading && heading.getLevel() == level) {
                current = new ArrayList<>();
                sections.add(begin(heading, current, problems));
            } else {
                current.add(block);
            }
        }
        return new Split(opening, sections);
    }

    private static Section begin(Heading heading, List<Node> blocks, FileProblems problems) {
        HeadingMark mark = HeadingMark.cutOff(heading, problems);
        String title = Figures.isolated(PlainText.of(heading));
        if (title.isEmpty()) {
            problems.error(heading, "headings", "This heading has no words. Give it a title.");
        }
        return new Section(heading, title, mark, blocks);
    }

    /** The id in the mark, or a stand-in if it is missing, so that the rest can still be shown. */
    String id(String standIn) {
        String id = mark.id();
        return id != null ? id : standIn;
    }
}
