package org.kinshipready.content.yaml;

/** A value as written, never typed, and where it stands. */
public record Scalar(String text, int line, int column) {}
