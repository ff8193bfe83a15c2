package org.kinshipready.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.kinshipready.content.markdown.FactReference;

/** Fills in figures where a file refers to them, and remembers which ones. */
final class Facts {

    static final String RULE = "facts";

    private final Map<String, SharedContent.Fact> known;
    private final Map<String, SharedContent.Fact> used = new LinkedHashMap<>();
    private final FileProblems problems;

    Facts(SharedContent shared, FileProblems problems) {
        this.known = shared.facts();
        this.problems = problems;
    }

    void fill(FactReference reference) {
        SharedContent.Fact fact = known.get(reference.id());
        if (fact == null) {
            problems.error(
                    reference,
                    RULE,
                    "There is no \"" + reference.id() + "\" in facts.yml. Check the spelling, or add it there.");
        } else {
            used.putIfAbsent(fact.id(), fact);
            reference.insertAfter(new Text(fact.value()));
        }
        reference.unlink();
    }

    /** Complains about braces outside running text, where figures aren't filled in; returns whether there were any. */
    boolean refuse(String text, Node place, String where) {
        boolean braces = text.contains("{{");
        if (braces) {
            problems.error(place, RULE, "A figure in {{ }} can't be used in " + where + ", only in running text.");
        }
        return braces;
    }

    /** Complains about braces that aren't a reference. */
    void refuseLeftOver(Text text) {
        if (text.getLiteral().contains("{{")) {
            problems.error(
                    text,
                    RULE,
                    "This isn't the id of a figure. Write it as in {{guardians-allowance}}, without spaces.");
        }
    }

    /** Each figure once, in the order of first use. */
    List<SharedContent.Fact> used() {
        return new ArrayList<>(used.values());
    }
}
