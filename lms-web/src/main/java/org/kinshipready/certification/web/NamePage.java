package org.kinshipready.certification.web;

import org.jspecify.annotations.Nullable;

/**
 * The form for the name on certificates.
 *
 * @param name as it is saved, or as it was typed just now
 * @param error the key of the message that says why it can't be used, or null
 * @param value to fill into the error message, or empty
 * @param course the id of the course whose certificate it was opened from, or empty
 * @param notSaved whether the name was sent after its writer had been signed out
 */
public record NamePage(String name, @Nullable String error, String value, String course, boolean notSaved) {}
