/** A step's page, where people read, answer and finish things. */
@NullMarked
package org.kinshipready.assessment.web;

import org.jspecify.annotations.NullMarked;
