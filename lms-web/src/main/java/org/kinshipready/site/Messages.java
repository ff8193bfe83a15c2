package org.kinshipready.site;

import org.springframework.context.MessageSource;

/** The words of the pages in one language. */
public record Messages(MessageSource source, Language language) {

    /**
     * The words of that key, with values filled in; in English where this language lacks them.
     *
     * <p>Plurals are {@link java.text.ChoiceFormat} patterns in the message itself, since each language has its own.
     *
     * @throws org.springframework.context.NoSuchMessageException where no language has the key
     */
    public String text(String key, Object... values) {
        return source.getMessage(key, values, language.locale());
    }
}
