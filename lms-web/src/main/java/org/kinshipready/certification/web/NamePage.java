package org.kinshipready.certification.web;

import org.jspecify.annotations.Nullable;

/**
 * The form for the name on certificates.
 *
 * @param name as it stands, or as it was typed just now
 * @param error why it can't be used, or null
 * @param course the id of the course whose certificate it was opened from, or empty
 */
public record NamePage(String name, @Nullable String error, String course) {}
