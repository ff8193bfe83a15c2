package org.kinshipready.catalogue.web;

/**
 * Somebody to call, as a page shows them.
 *
 * @param dial the address that makes a phone call the number
 */
public record HelpLine(String name, String number, String dial, String hours, String nation, String checked) {}
