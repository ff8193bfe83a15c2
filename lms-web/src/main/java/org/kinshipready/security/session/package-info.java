/**
 * Sessions in MongoDB, so that any instance can answer the next request, and signing out at one signs out at all of
 * them.
 */
@NullMarked
package org.kinshipready.security.session;

import org.jspecify.annotations.NullMarked;
