package org.kinshipready.certificates;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a certificate says in one of its languages. */
record Edition(Words words, String course, String pathway, String contributor) {

    /** The languages of a certificate in the order in which they stand. */
    static List<Edition> of(CertificateFacts facts) {
        Edition english = new Edition(Words.ENGLISH, facts.course(), facts.pathway(), facts.contributor());
        CertificateFacts.Welsh welsh = facts.welsh();
        return welsh == null
                ? List.of(english)
                : List.of(new Edition(Words.WELSH, welsh.course(), welsh.pathway(), welsh.contributor()), english);
    }

    Column.Entry entry(String text, Style style, float gap) {
        return new Column.Entry(text, language(), style, gap);
    }

    // The file as a whole is in English.
    private @Nullable String language() {
        return words == Words.ENGLISH ? null : words.language();
    }
}
