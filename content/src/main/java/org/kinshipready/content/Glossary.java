package org.kinshipready.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinshipready.content.SharedContent.GlossaryTerm;

/** Finds the terms of the glossary in text: whole words, and the longest term where several fit. */
final class Glossary {

    /** All terms, letter by letter, so that a text is read only once however many terms there are. */
    private final Letters root = new Letters();

    private static final class Letters {

        private final Map<Character, Letters> next = new HashMap<>();
        private @Nullable GlossaryForm form; // the one that ends here
    }

    /** A term in a text, from one character up to another. */
    record Use(String id, int start, int end) {}

    private Glossary() {}

    static Glossary none() {
        return new Glossary();
    }

    static Glossary of(SharedContent shared) {
        Glossary glossary = new Glossary();
        for (GlossaryTerm term : shared.glossary().values()) {
            glossary.add(term.id(), plain(term.term()));
            term.also().forEach(form -> glossary.add(term.id(), plain(form)));
        }
        return glossary;
    }

    private void add(String id, String text) {
        Letters letters = root;
        for (int i = 0; i < text.length(); i++) {
            letters = letters.next.computeIfAbsent(Character.toLowerCase(text.charAt(i)), _letter -> new Letters());
        }
        letters.form = GlossaryForm.of(id, text);
    }

    boolean isEmpty() {
        return root.next.isEmpty();
    }

    /** Every use in order; none overlaps with another. */
    List<Use> uses(String text) {
        String plain = plain(text);
        List<Use> uses = new ArrayList<>();
        int at = 0;
        while (at < plain.length()) {
            int start = at;
            Optional<GlossaryForm> found = WholeWords.begins(plain, start) ? longest(plain, start) : Optional.empty();
            found.ifPresent(form -> uses.add(new Use(form.id(), start, start + form.length())));
            at += found.map(GlossaryForm::length).orElse(1);
        }
        return uses;
    }

    private Optional<GlossaryForm> longest(String plain, int start) {
        GlossaryForm longest = null;
        Letters letters = root.next.get(Character.toLowerCase(plain.charAt(start)));
        for (int end = start + 1; letters != null; end++) {
            if (letters.form != null && letters.form.isAt(plain, start)) {
                longest = letters.form;
            }
            letters = end < plain.length() ? letters.next.get(Character.toLowerCase(plain.charAt(end))) : null;
        }
        return Optional.ofNullable(longest);
    }

    /** The same text, at the same length, with only one kind of space and one kind of apostrophe. */
    private static String plain(String text) {
        return text.replace('\n', ' ').replace('\u00A0', ' ').replace('\u2019', '\'');
    }
}
