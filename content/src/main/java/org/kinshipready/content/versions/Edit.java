package org.kinshipready.content.versions;

import org.jspecify.annotations.Nullable;

/**
 * One thing that differs between two versions of a course.
 *
 * @param change what kind of change it is by itself
 * @param module the module it is in, or null if it is in the course itself
 * @param id the heading nearest to it that is still there, or null
 * @param what as in "the question “ends” in special-guardianship-orders was removed"
 */
public record Edit(
        Change change, @Nullable String module, @Nullable String id, String what) {}
