/** The page that shows a manager what staff did. */
@NullMarked
package org.kinshipready.audit.web;

import org.jspecify.annotations.NullMarked;
