package org.kinshipready.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.kinshipready.content.markdown.CourseMarkdown;
import org.kinshipready.content.yaml.Fields;
import org.kinshipready.content.yaml.Yaml;

/** A module's file cut into its parts, before any of them is turned into HTML: links need the ids of all modules. */
record ModuleFile(String id, Fields fields, List<Node> opening, List<Section> steps, FileProblems problems) {

    static Optional<ModuleFile> read(CourseSource source, String folder, String id, List<Problem> all) {
        return read(source, folder, id, id, all);
    }

    /** The module from a file with another name: its translation. */
    static Optional<ModuleFile> read(CourseSource source, String folder, String name, String id, List<Problem> all) {
        FileProblems problems = new FileProblems(folder + name + ".md", all);
        return TextFile.read(source, problems)
                .flatMap(text -> FrontMatter.cut(text, problems))
                .flatMap(parts -> parse(id, parts, problems));
    }

    private static Optional<ModuleFile> parse(String id, FrontMatter parts, FileProblems problems) {
        // Reads the steps even if the front matter is no good, because the author wants to see every problem at once.
        Fields fields = Yaml.read(parts.yaml(), problems).orElseGet(Fields::none);
        return document(parts.markdown(), problems).map(node -> split(id, fields, node, problems));
    }

    /** The Markdown of any course file, with only the headings that courses may have. */
    static Optional<Node> document(String markdown, FileProblems problems) {
        Node document = CourseMarkdown.parse(markdown);
        Optional<Node> tooDeep = Nesting.tooDeep(document);
        if (tooDeep.isPresent()) {
            problems.error(tooDeep.get(), Limits.RULE, "This is nested more than 100 levels deep. Make it flatter.");
            return Optional.empty();
        }
        document.accept(new Headings(problems));
        return Optional.of(document);
    }

    private static ModuleFile split(String id, Fields fields, Node document, FileProblems problems) {
        Section.Split split = Section.split(Nodes.children(document), 2, problems);
        for (Node block : split.opening()) {
            if (block instanceof Heading) {
                problems.error(block, Headings.RULE, "A module's first heading is a step: write it with ## and an id.");
            }
        }
        if (split.sections().isEmpty()) {
            problems.error(
                    1, 1, "steps", "This module has no steps. Begin each with a line such as ## Title {#my-id}.");
        }
        return new ModuleFile(id, fields, split.opening(), new ArrayList<>(split.sections()), problems);
    }

    Set<String> stepIds() {
        return steps.stream().map(step -> step.id("")).collect(Collectors.toSet());
    }
}
