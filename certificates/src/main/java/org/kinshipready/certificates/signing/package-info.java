/** Signing certificates, and verifying them with nothing but public keys: no server, no database. */
@NullMarked
package org.kinshipready.certificates.signing;

import org.jspecify.annotations.NullMarked;
