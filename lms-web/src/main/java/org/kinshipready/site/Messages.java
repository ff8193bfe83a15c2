package org.kinshipready.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.MessageSource;

/** The words of the pages in one language. */
public final class Messages {

    /** First strong isolate: the text goes the way its own first letter goes. */
    private static final char ISOLATE = '\u2068';

    private static final char END_OF_ISOLATE = '\u2069';

    /** Stands for a value that isn't text; no message has it. */
    private static final char PLACE = '\uFFFC';

    private static final int MOST_COUNTED = 2_000;

    private final MessageSource source;
    private final Language language;

    /** Words without values, which most are: looking one up in all files takes longer than all else a page does with it. */
    private final Map<String, String> known = new ConcurrentHashMap<>();

    /** Words with numbers, such as "12 minutes": each is put together once, up to so many. */
    private final Map<List<Object>, String> counted = new ConcurrentHashMap<>();

    public Messages(MessageSource source, Language language) {
        this.source = source;
        this.language = language;
    }

    /** To be made once and kept: they remember what they have looked up. */
    static Map<Language, Messages> inEachLanguage(MessageSource source) {
        Map<Language, Messages> each = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            each.put(language, new Messages(source, language));
        }
        return each;
    }

    public Language language() {
        return language;
    }

    /**
     * The words of that key, with values filled in; in English where this language lacks them.
     *
     * <p>Plurals are {@link java.text.ChoiceFormat} patterns in the message itself, since each language has its own.
     *
     * @throws org.springframework.context.NoSuchMessageException where no language has the key
     */
    public String text(String key, Object... values) {
        if (values.length == 0) {
            return known.computeIfAbsent(key, asked -> source.getMessage(asked, values, language.locale()));
        }
        if (Arrays.stream(values).allMatch(Integer.class::isInstance)) {
            return counted(key, values);
        }
        return source.getMessage(key, language.dir().equals("rtl") ? isolated(values) : values, language.locale());
    }

    private String counted(String key, Object... values) {
        List<Object> asked = new ArrayList<>(Arrays.asList(values));
        asked.add(key);
        String known = counted.get(asked);
        if (known == null) {
            known = source.getMessage(key, values, language.locale());
            if (counted.size() < MOST_COUNTED) {
                counted.put(asked, known);
            }
        }
        return known;
    }

    /**
     * The words of that key before and after its last value, which the template puts between them in an element of its
     * own: it is in another language than the words, and only an element can say so.
     *
     * @param values all but the last
     */
    public List<String> around(String key, Object... values) {
        Object[] all = Arrays.copyOf(values, values.length + 1);
        all[values.length] = PLACE;
        String words = text(key, all);
        int place = words.indexOf(PLACE);
        if (place < 0) {
            throw new IllegalArgumentException(key + " has no place for " + all.length + " values");
        }
        return List.of(words.substring(0, place), words.substring(place + 1));
    }

    /**
     * Each text apart from the sentence around it, or a name with a full stop behind it would come out with the full stop
     * in front. By characters and not by {@code bdi}, because titles and labels have no room for elements.
     */
    private static Object[] isolated(Object[] values) {
        return Arrays.stream(values)
                .map(value -> value instanceof String text ? ISOLATE + text + END_OF_ISOLATE : value)
                .toArray();
    }
}
