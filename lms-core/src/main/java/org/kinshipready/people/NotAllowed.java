package org.kinshipready.people;

/** Thrown when somebody asks for something that none of their roles allows; pages answer with a 403. */
public final class NotAllowed extends RuntimeException {

    NotAllowed() {
        super("None of their roles allows this");
    }
}
