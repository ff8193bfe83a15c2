package org.kinshipready.site;

import java.util.List;

/** What is said to an author beside a page, while the courses of a folder are previewed. */
@FunctionalInterface
public interface PageNotes {

    /** The notes on the page at a path, maybe none. */
    List<String> on(String path);
}
