package org.kinshipready.content.check.text;

/** A place in a file; lines and columns are counted from 1. */
public record Place(int line, int column) {}
