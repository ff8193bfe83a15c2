package org.kinshipready.site;

/**
 * The notice that explains the exit button before it first appears.
 *
 * @param onwards the page that was asked for
 * @param instead the page for those who would rather not continue
 */
public record ExitNotice(String onwards, String instead) {}
