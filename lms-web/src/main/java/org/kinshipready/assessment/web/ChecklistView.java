package org.kinshipready.assessment.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kinshipready.content.Step;

/**
 * A checklist as its page shows it.
 *
 * @param done the keys of the things ticked
 * @param shown what the form says of each thing that was shown, by its key
 * @param kept whether ticks were saved just now
 * @param notSaved whether some of the ticks are what was sent, and isn't kept
 */
public record ChecklistView(
        List<Step.Checklist.Part> parts, Set<String> done, Map<String, String> shown, boolean kept, boolean notSaved) {}
