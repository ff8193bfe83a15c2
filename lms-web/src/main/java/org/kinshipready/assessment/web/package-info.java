/** A step's page: where things are read, answered and finished. */
@NullMarked
package org.kinshipready.assessment.web;

import org.jspecify.annotations.NullMarked;
