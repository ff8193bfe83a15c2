/** The page that finds words in courses. */
@NullMarked
package org.kinshipready.search.web;

import org.jspecify.annotations.NullMarked;
