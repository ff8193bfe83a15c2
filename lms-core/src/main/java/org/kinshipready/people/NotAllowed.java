package org.kinshipready.people;

/** Thrown when somebody asks for what none of their roles allows; pages show it as a 403. */
public final class NotAllowed extends RuntimeException {

    NotAllowed() {
        super("None of their roles allows this");
    }
}
