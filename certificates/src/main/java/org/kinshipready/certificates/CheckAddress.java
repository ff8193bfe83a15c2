package org.kinshipready.certificates;

import org.jspecify.annotations.Nullable;

/**
 * Where a certificate can be checked.
 *
 * @param page the page where a code is typed, as people write its address
 * @param link the link to this certificate itself, with its proof if it has one
 */
record CheckAddress(String page, String link) {

    private static final String USUAL = "https://";

    /** Null if the certificate was issued before there was such a page. */
    static @Nullable CheckAddress of(CertificateFacts facts, @Nullable Proof proof) {
        String page = facts.checkAt();
        if (page.isEmpty() || facts.code().isEmpty()) {
            return null;
        }
        // Browsers don't send what follows "#", so no server learns the proof.
        String link = page + "/" + facts.code() + (proof == null ? "" : "#" + proof.text());
        return new CheckAddress(spoken(page), link);
    }

    /** An address as people write it, without the part that every browser adds. */
    static String spoken(String address) {
        return address.startsWith(USUAL) ? address.substring(USUAL.length()) : address;
    }
}
