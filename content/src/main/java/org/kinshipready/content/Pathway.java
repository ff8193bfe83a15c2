package org.kinshipready.content;

import java.util.Optional;

/**
 * One of the two kinds of training that never mix: preparatory, before and as a child arrives, and ongoing.
 *
 * <p>A course's pathway is the folder it lies in.
 */
public enum Pathway {
    PREPARATORY("preparatory", 'P'),
    ONGOING("ongoing", 'O');

    private final String id;
    private final char series;

    Pathway(String id, char series) {
        this.id = id;
        this.series = series;
    }

    /** The name of its folder, and the first part of the address of everything in it. */
    public String id() {
        return id;
    }

    /** The letter that its certificates' numbers begin with. */
    public char series() {
        return series;
    }

    /** The pathway of that name, if it is one of the two; case matters. */
    public static Optional<Pathway> of(String id) {
        for (Pathway pathway : values()) {
            if (pathway.id.equals(id)) {
                return Optional.of(pathway);
            }
        }
        return Optional.empty();
    }
}
