package org.kinshipready.content.versions;

import java.util.List;
import java.util.stream.Stream;
import org.kinshipready.content.Step;

/** Finds what differs in a checklist, apart from its words. */
final class ChecklistEdits {

    private ChecklistEdits() {}

    static void find(Step.Checklist before, Step.Checklist after, ModuleFindings found) {
        Texts items = Texts.ofHtml(items(before), items(after));
        if (items.more() != 0) {
            String now = items.more() > 0 ? "has more things to tick" : "has fewer things to tick";
            found.add(Change.MINOR, after.id(), "step", after.id(), now);
        } else if (items.reordered()) {
            found.add(Change.MINOR, after.id(), "step", after.id(), "has its things to tick in another order");
        }
    }

    private static List<String> items(Step.Checklist checklist) {
        return checklist.parts().stream()
                .flatMap(part ->
                        part instanceof Step.Checklist.Items items ? items.html().stream() : Stream.<String>empty())
                .toList();
    }
}
