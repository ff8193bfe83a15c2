package org.kinshipready.people;

import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The partner organisation that somebody writes courses for.
 *
 * @param id as {@code contributors.yml} has it, such as {@code booktrust}
 */
public record Organisation(String id) implements Serializable {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /**
     * Takes an id as an identity provider has it. Capitals and surrounding spaces are forgiven; anything else that
     * isn't an id gives no organisation.
     */
    public static Optional<Organisation> of(String given) {
        String id = given.strip().toLowerCase(Locale.ROOT);
        return ID.matcher(id).matches() ? Optional.of(new Organisation(id)) : Optional.empty();
    }

    @Override
    public String toString() {
        return id;
    }
}
