package org.kinshipready.site;

import java.util.List;

/** Notes to an author beside a page, while a folder of courses is previewed. */
@FunctionalInterface
public interface PageNotes {

    /** The notes on the page at a path, maybe none. */
    List<String> on(String path);
}
