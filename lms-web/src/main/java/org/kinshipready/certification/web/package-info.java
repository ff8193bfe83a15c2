/** What a learner has: their learning, their certificates, the name on them. */
@NullMarked
package org.kinshipready.certification.web;

import org.jspecify.annotations.NullMarked;
