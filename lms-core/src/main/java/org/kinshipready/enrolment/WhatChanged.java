package org.kinshipready.enrolment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kinshipready.content.Course;
import org.kinshipready.content.Step;
import org.kinshipready.content.StepId;
import org.kinshipready.content.Version;

/**
 * What is different between a version somebody knows and a newer one.
 *
 * @param words in the author's words, by version, oldest first
 * @param added steps that are new
 * @param changed steps that read differently
 * @param removed steps that are gone
 */
public record WhatChanged(
        Course before,
        Course after,
        Map<Version, String> words,
        List<StepId> added,
        List<StepId> changed,
        List<StepId> removed) {

    /** Compares two versions of one course. */
    public static WhatChanged between(Course before, Course after) {
        Map<Version, String> words = new TreeMap<>();
        after.changes().forEach((version, text) -> {
            if (version.compareTo(before.version()) > 0 && version.compareTo(after.version()) <= 0) {
                words.put(version, text);
            }
        });
        return new WhatChanged(
                before,
                after,
                words,
                after.steps().stream().filter(id -> before.step(id).isEmpty()).toList(),
                after.steps().stream().filter(id -> differs(before, after, id)).toList(),
                before.steps().stream().filter(id -> after.step(id).isEmpty()).toList());
    }

    private static boolean differs(Course before, Course after, StepId id) {
        Optional<Step> earlier = before.step(id);
        return earlier.isPresent() && !earlier.equals(after.step(id));
    }
}
