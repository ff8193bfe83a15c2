package org.kinshipready.catalogue;

import java.time.Instant;
import org.kinshipready.people.PersonId;

/**
 * That a course is hidden from new starters, and from nobody else.
 *
 * @param by the manager who withdrew it
 * @param why in the manager's words
 */
public record Withdrawal(PersonId by, Instant at, String why) {}
