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

    /** First strong isolate: the text runs in the direction of its own first letter. */
    private static final char ISOLATE = '\u2068';

    private static final char END_OF_ISOLATE = '\u2069';

    /** Stands for a value that isn't text; no message has it. */
    private static final char PLACE = '\uFFFC';

    private static final int MOST_COUNTED = 2_000;

    private final MessageSource source;
    private final Language language;

    /**
     * Words without values, as most are: looking one up in all files takes longer than anything else a page does with
     * it.
     */
    private final Map<String, String> known = new ConcurrentHashMap<>();

    /** Words with numbers, such as "12 minutes". Each is put together once, up to a maximum number. */
    private final Map<List<Object>, String> counted = new ConcurrentHashMap<>();

    public Messages(MessageSource source, Language language) {
        this.source = source;
        this.language = language;
    }

    /** Make these once and keep them: they remember what they have looked up. */
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
     * The words of that key, with values filled in; in English if this language doesn't have them.
     *
     * <p>Plurals are {@link java.text.ChoiceFormat} patterns in the message itself, since each language has its own.
     *
     * @throws org.springframework.context.NoSuchMessageException if no language has the key
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
     * The words of that key before and after its last value. The template puts the value between them in its own
     * element: it is in a different language, and only an element can say so.
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
     * Isolates the direction of each text from the sentence around it; otherwise a full stop after a name could appear
     * before it. It uses characters and not {@code bdi}, because titles and labels can't contain elements.
     */
    private static Object[] isolated(Object[] values) {
        return Arrays.stream(values)
                .map(value -> value instanceof String text ? ISOLATE + text + END_OF_ISOLATE : value)
                .toArray();
    }
}
