package org.kinshipready.content.yaml;

/** A value exactly as written, never given a type, and where it is. */
public record Scalar(String text, int line, int column) {}
