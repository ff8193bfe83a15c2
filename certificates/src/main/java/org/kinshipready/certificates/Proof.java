package org.kinshipready.certificates;

/**
 * Lets anybody check a certificate without a server. It follows the address in the QR code, and is in the file's XMP.
 *
 * @param text a short signed statement of letters, digits, full stops, hyphens and underscores only
 * @param key the public Ed25519 key that checks it, 32 bytes in base64url without padding: in the XMP only
 */
public record Proof(String text, String key) {}
