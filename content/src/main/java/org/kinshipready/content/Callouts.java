package org.kinshipready.content;

import java.util.Set;
import org.kinshipready.content.markdown.Callout;

/** Complains about callouts that aren't written as they should be. */
final class Callouts {

    private static final String RULE = "callouts";
    private static final Set<String> NAMES = Set.of("NOTE", "IMPORTANT", "HELP");

    private Callouts() {}

    static void check(Callout callout, FileProblems problems) {
        if (!NAMES.contains(callout.name())) {
            problems.error(
                    callout,
                    RULE,
                    "\"[!" + callout.name() + "]\" isn't known. Use [!NOTE], [!IMPORTANT] or [!HELP], in capitals.");
        } else if (!callout.alone()) {
            problems.error(
                    callout, RULE, "Write the text on the line after [!" + callout.name() + "], beginning with >.");
        }
    }
}
