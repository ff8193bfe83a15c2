package org.kinshipready.arrivals;

/** What follows from a save: how things stand afterwards, and what became of it. */
public record Change<T>(Versions<T> after, Outcome outcome) {}
