package org.kinshipready.certification.web;

import org.jspecify.annotations.Nullable;

/**
 * The form for the name on certificates.
 *
 * @param name as it stands, or as it was typed just now
 * @param error the key of why it can't be used, or null
 * @param value what belongs to the error, or empty
 * @param course the id of the course whose certificate it was opened from, or empty
 * @param notSaved whether the name was sent when its writer had been signed out
 */
public record NamePage(String name, @Nullable String error, String value, String course, boolean notSaved) {}
