package org.kinshipready.site;

/**
 * Whom to write to about this site.
 *
 * @param address an e-mail address, a page's address or other words as {@code lms.contact} has them; empty for nobody
 */
public record SiteContact(String address) {

    public boolean known() {
        return !address.isEmpty();
    }

    /** Where a link leads that writes to them; empty where the address isn't one that a link can hold. */
    public String link() {
        if (address.startsWith("https://")) {
            return address;
        }
        return address.matches("[^\\s@:/?&]+@[^\\s@:/?&]+") ? "mailto:" + address : "";
    }
}
