package org.kinshipready.content.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Looks through YAML before anything is built from it: a few short lines with aliases can expand to gigabytes. */
final class YamlGuard {

    /** The composer is recursive; course files need three levels. */
    private static final int MAX_NESTING = 20;

    private YamlGuard() {}

    static boolean accepts(String text, LoadSettings settings, Complaints complaints) {
        int nesting = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            if (event instanceof CollectionStartEvent) {
                nesting++;
            } else if (event instanceof CollectionEndEvent) {
                nesting--;
            }
            Optional<String> objection = objection(event, nesting);
            if (objection.isPresent()) {
                Optional<Mark> mark = event.getStartMark();
                complaints.error(
                        mark.map(m -> m.getLine() + 1).orElse(1),
                        mark.map(m -> m.getColumn() + 1).orElse(1),
                        Yaml.RULE,
                        objection.get());
                return false;
            }
        }
        return true;
    }

    private static Optional<String> objection(Event event, int nesting) {
        if (event instanceof AliasEvent
                || (event instanceof NodeEvent node && node.getAnchor().isPresent())) {
            return Optional.of("\"&name\" and \"*name\" can't be used here: write the value out each time. "
                    + "A value that begins with & or * needs quotes around it.");
        }
        if (hasTag(event)) {
            return Optional.of("\"!name\" can't be used here. A value that begins with ! needs quotes around it.");
        }
        return nesting > MAX_NESTING
                ? Optional.of("This is nested more than " + MAX_NESTING + " levels deep: make it flatter.")
                : Optional.empty();
    }

    private static boolean hasTag(Event event) {
        return (event instanceof ScalarEvent scalar && scalar.getTag().isPresent())
                || (event instanceof CollectionStartEvent start
                        && start.getTag().isPresent());
    }
}
