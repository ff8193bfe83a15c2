package org.kinshipready.catalogue.web;

import java.time.LocalDate;
import org.kinshipready.content.Nation;

/**
 * A helpline to call, as a page shows it.
 *
 * @param dial the link that makes a phone call the number
 */
public record HelpLine(String name, String number, String dial, String hours, Nation nation, LocalDate checked) {}
