package org.kinshipready.catalogue.web;

import java.util.List;

/**
 * What somebody needs help with, and whom they can call about it.
 *
 * @param id of the words that say it, in {@code catalogue.worried.ID}
 */
public record HelpNeed(String id, List<HelpLine> lines) {}
