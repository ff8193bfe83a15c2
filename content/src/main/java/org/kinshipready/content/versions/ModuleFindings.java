package org.kinshipready.content.versions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the edits of one module. */
record ModuleFindings(String module, List<Edit> edits) {

    /** For anything with its own heading: "the step “check” in m was removed". */
    void add(Change change, @Nullable String heading, String kind, String id, String happened) {
        edits.add(new Edit(change, module, heading, "the " + kind + " “" + id + "” in " + module + " " + happened));
    }

    void add(Change change, @Nullable String heading, String what) {
        edits.add(new Edit(change, module, heading, what));
    }
}
