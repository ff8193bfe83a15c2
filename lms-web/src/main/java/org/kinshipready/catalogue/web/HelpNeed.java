package org.kinshipready.catalogue.web;

import java.util.List;

/**
 * Something people need help with, and who they can call about it.
 *
 * @param id the last part of its message key, {@code catalogue.worried.ID}
 */
public record HelpNeed(String id, List<HelpLine> lines) {}
