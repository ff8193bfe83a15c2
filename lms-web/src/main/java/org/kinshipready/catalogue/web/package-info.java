/** The pages that list what is published. */
@NullMarked
package org.kinshipready.catalogue.web;

import org.jspecify.annotations.NullMarked;
