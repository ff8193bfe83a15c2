package org.kinshipready.certification.web;

import java.util.List;
import org.kinshipready.certification.IssuedCertificate;

/**
 * Where a manager looks a certificate up.
 *
 * @param typed what was looked for, maybe empty
 * @param nothing whether nothing was found
 * @param damaged certificates whose file was once found missing or changed
 */
public record ManagedCertificatesPage(String typed, boolean nothing, List<IssuedCertificate> damaged) {}
