/** A course's and a module's page, as the current reader sees them. */
@NullMarked
package org.kinshipready.enrolment.web;

import org.jspecify.annotations.NullMarked;
