package org.kinshipready.site;

/**
 * What is said about the exit button before it is seen for the first time.
 *
 * @param onwards the page that was asked for
 * @param instead for whoever would rather not go on
 */
public record ExitNotice(String onwards, String instead) {}
