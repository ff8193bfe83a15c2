package org.kinshipready.content;

import org.kinshipready.content.yaml.Fields;
import org.kinshipready.content.yaml.Scalar;

/** Complains about addresses in front matter and shared files that a page must not link to. */
final class WebAddress {

    private WebAddress() {}

    static boolean accept(Scalar address, FileProblems problems) {
        boolean good = address.text().matches("https://[^\\s\\p{Cntrl}/?#]+[^\\s\\p{Cntrl}]*");
        if (!good) {
            problems.error(
                    address,
                    Fields.RULE,
                    "\"" + address.text() + "\" can't be linked. Write a whole address that begins with https://.");
        }
        return good;
    }
}
