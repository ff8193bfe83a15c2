package org.kinshipready.site;

/**
 * Who to write to about this site.
 *
 * @param address an email address, a page's address or other words, as given in {@code lms.contact}; empty for nobody
 */
public record SiteContact(String address) {

    public boolean known() {
        return !address.isEmpty();
    }

    /** The link for writing to them; empty if the address isn't one that a link can contain. */
    public String link() {
        if (address.startsWith("https://")) {
            return address;
        }
        return address.matches("[^\\s@:/?&]+@[^\\s@:/?&]+") ? "mailto:" + address : "";
    }
}
