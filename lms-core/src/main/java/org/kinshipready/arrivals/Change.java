package org.kinshipready.arrivals;

/** What a save changed: everything as it is afterwards, and what became of the save. */
public record Change<T>(Arrivals<T> after, Outcome outcome) {}
