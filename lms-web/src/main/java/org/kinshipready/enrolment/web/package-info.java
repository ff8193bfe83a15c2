/** A course's and a module's page, as the reader of the moment sees them. */
@NullMarked
package org.kinshipready.enrolment.web;

import org.jspecify.annotations.NullMarked;
