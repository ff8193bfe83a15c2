package org.kinshipready.content;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kinshipready.content.SharedContent.GlossaryTerm;
import org.kinshipready.content.yaml.Fields;
import org.kinshipready.content.yaml.Scalar;

/** Reads the terms of {@code glossary.yml}, and the words to watch, which are listed there under {@code watch}. */
final class GlossaryReader {

    static final String RULE = "glossary";

    private static final String WATCH = "watch";
    private static final int MAX_LENGTH = 100;

    private final SharedFile file;
    private final Map<String, String> explained = new HashMap<>(); // a form as compared, and the id of its term

    GlossaryReader(SharedFile file) {
        this.file = file;
    }

    Map<String, GlossaryTerm> terms() {
        Map<String, GlossaryTerm> terms = new LinkedHashMap<>();
        file.entries(this::term, Set.of(WATCH)).forEach(terms::put);
        return terms;
    }

    Set<String> watch() {
        Set<String> words = new LinkedHashSet<>();
        for (Scalar word : file.fields().listIfAny(WATCH)) {
            if (isForm(word)) {
                words.add(word.text());
            }
        }
        return words;
    }

    private Optional<GlossaryTerm> term(String id, Fields fields, FileProblems problems) {
        Optional<Scalar> term = fields.text("term");
        List<Scalar> also = fields.listIfAny("also");
        Optional<Scalar> meaning = fields.text("meaning");
        fields.dateIfAny("ended");
        List<String> forms = Stream.concat(term.stream(), also.stream())
                .filter(form -> isForm(form) && isNew(id, form))
                .map(Scalar::text)
                .toList();
        if (term.isEmpty() || meaning.isEmpty() || !forms.contains(term.get().text())) {
            return Optional.empty();
        }
        return Optional.of(new GlossaryTerm(
                id,
                term.get().text(),
                forms.stream().skip(1).toList(),
                meaning.get().text()));
    }

    private boolean isForm(Scalar form) {
        boolean good = form.text().length() <= MAX_LENGTH
                && Character.isLetterOrDigit(form.text().charAt(0))
                && form.text().codePoints().anyMatch(Character::isLetter);
        if (!good) {
            file.problems()
                    .error(
                            form,
                            RULE,
                            "\"" + form.text() + "\" isn't a term: write up to 100 characters, a letter first.");
        }
        return good;
    }

    private boolean isNew(String id, Scalar form) {
        String other = explained.putIfAbsent(form.text().toLowerCase(Locale.ROOT), id);
        if (other != null) {
            file.problems()
                    .error(
                            form,
                            RULE,
                            "\"" + form.text() + "\" is explained under \"" + other + "\" already. Keep it once.");
        }
        return other == null;
    }
}
