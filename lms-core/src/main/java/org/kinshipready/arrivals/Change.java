package org.kinshipready.arrivals;

/** What follows from a save: how things stand afterwards, and what became of it. */
public record Change<T>(Arrivals<T> after, Outcome outcome) {}
