package org.kinshipready.content;

import java.util.Optional;

/**
 * One of the two kinds of training that never mix: preparatory, before and as a child arrives, and ongoing.
 *
 * <p>A course's pathway is the folder it lies in.
 */
public enum Pathway {
    PREPARATORY("preparatory", "Preparatory training", 'P'),
    ONGOING("ongoing", "Ongoing training", 'O');

    private final String id;
    private final String title;
    private final char series;

    Pathway(String id, String title, char series) {
        this.id = id;
        this.title = title;
        this.series = series;
    }

    /** The name of its folder, and the first part of the address of everything in it. */
    public String id() {
        return id;
    }

    /** Its name on pages and certificates. */
    public String title() {
        return title;
    }

    /** The letter that its certificates' numbers begin with. */
    public char series() {
        return series;
    }

    /** The other one. */
    public Pathway other() {
        return this == PREPARATORY ? ONGOING : PREPARATORY;
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
