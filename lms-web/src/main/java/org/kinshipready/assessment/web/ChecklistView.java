package org.kinshipready.assessment.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kinshipready.content.Step;

/**
 * A checklist as its page shows it.
 *
 * @param done the keys of the ticked items
 * @param shown what the form says about each item it showed, by the item's key
 * @param kept whether ticks were saved just now
 * @param notSaved whether some of the ticks were sent but have not been saved
 */
public record ChecklistView(
        List<Step.Checklist.Part> parts, Set<String> done, Map<String, String> shown, boolean kept, boolean notSaved) {}
