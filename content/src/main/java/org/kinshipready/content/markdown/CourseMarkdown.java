package org.kinshipready.content.markdown;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** The Markdown of courses: CommonMark, tables, task lists, callouts, help boxes, figures and pictures. */
public final class CourseMarkdown {

    /** Blocks nested deeper are taken as text, which keeps every walk over the tree within the stack. */
    private static final int MAX_OPEN_BLOCKS = 250;

    private static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.create(),
            TaskListItemsExtension.create(),
            new CalloutExtension(),
            new HelpBoxExtension(),
            new FactExtension(),
            new FigureExtension(),
            new HeadingExtension(),
            new PictureExtension(),
            new TableHeaderExtension());

    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(MAX_OPEN_BLOCKS)
            .build();

    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).build();

    private CourseMarkdown() {}

    public static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }

    /** Safe HTML of some blocks, which are taken out of their document. */
    public static String html(List<Node> blocks) {
        Document document = new Document();
        blocks.forEach(document::appendChild);
        FigureExtension.setApart(document);
        return SafeHtml.clean(RENDERER.render(document)).strip();
    }

    /** Safe HTML of a paragraph's content, without the paragraph's own tags. */
    public static String inlineHtml(Node paragraph) {
        FigureExtension.setApart(paragraph);
        StringBuilder html = new StringBuilder();
        for (Node child = paragraph.getFirstChild(); child != null; child = child.getNext()) {
            RENDERER.render(child, html);
        }
        return SafeHtml.clean(html.toString()).strip();
    }
}
