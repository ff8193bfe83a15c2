package org.kinshipready.content.check.text;

/** Where something stands in a file; lines and columns are counted from 1. */
public record Place(int line, int column) {}
