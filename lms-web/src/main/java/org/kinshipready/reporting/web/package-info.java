/** The pages about courses for staff: how many people learn in them, and what needs checking. */
@NullMarked
package org.kinshipready.reporting.web;

import org.jspecify.annotations.NullMarked;
