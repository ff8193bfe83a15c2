/** Sessions in MongoDB, so that any instance may answer the next request, and a sign-out at one ends them at all. */
@NullMarked
package org.kinshipready.security.session;

import org.jspecify.annotations.NullMarked;
