/** The pages that staff see of courses: how many learn in them, and what is to be checked. */
@NullMarked
package org.kinshipready.reporting.web;

import org.jspecify.annotations.NullMarked;
