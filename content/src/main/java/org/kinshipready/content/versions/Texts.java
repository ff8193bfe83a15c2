package org.kinshipready.content.versions;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Things without ids, recognised by their position and their words: the options of a question, the items of a
 * checklist.
 *
 * <p>A text that changed while all others kept their positions was reworded. A text that is in both, but in another
 * position, was moved, even if others were reworded at the same time. This matters because a learner's choices are
 * stored by position.
 */
record Texts(List<String> before, List<String> after) {

    /** Compares the words and pictures alone: making one of them bold neither moves a text nor hides that it was moved. */
    static Texts ofHtml(List<String> before, List<String> after) {
        return new Texts(words(before), words(after));
    }

    int more() {
        return after.size() - before.size();
    }

    boolean reordered() {
        List<String> gone = new ArrayList<>();
        List<String> come = new ArrayList<>();
        for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
            if (!before.get(i).equals(after.get(i))) {
                gone.add(before.get(i));
                come.add(after.get(i));
            }
        }
        return come.stream().anyMatch(gone::contains);
    }

    private static List<String> words(List<String> html) {
        return html.stream().map(Texts::words).toList();
    }

    private static String words(String html) {
        Element body = Jsoup.parseBodyFragment(html).body();
        return body.text() + String.join(" ", body.select("img").eachAttr("src"));
    }
}
