package org.kinshipready.site;

import java.util.Locale;
import java.util.Optional;

/** A language that the pages can be read in. Text that nobody has translated stays in English and is marked as such. */
public enum Language {
    ENGLISH("en", "en-GB", "English"),
    WELSH("cy", "cy", "Cymraeg"),
    URDU("ur", "ur", "اردو");

    private final String id;
    private final String tag;
    private final Locale locale;
    private final String dir;
    private final String ownName;

    Language(String id, String tag, String ownName) {
        this.id = id;
        this.tag = tag;
        this.locale = Locale.forLanguageTag(tag);
        this.dir = dirOfName(locale);
        this.ownName = ownName;
    }

    /** Two letters, as in the names of a course's files. */
    public String id() {
        return id;
    }

    /** As the {@code lang} attribute of HTML has it, such as {@code en-GB}. */
    public String tag() {
        return tag;
    }

    /** The {@code lang} attribute of a course's language, whether the pages exist in it or not. */
    static String tag(String courseLanguage) {
        return of(courseLanguage).map(Language::tag).orElse(courseLanguage);
    }

    /** Which way it is written, as the {@code dir} attribute of HTML has it: {@code ltr} or {@code rtl}. */
    public String dir() {
        return dir;
    }

    /**
     * The direction in which the language of a {@code lang} attribute is written, found from its own name for itself.
     * The pages need not exist in it.
     */
    static String dir(String tag) {
        for (Language language : values()) {
            if (language.tag().equals(tag)) {
                return language.dir;
            }
        }
        return dirOfName(Locale.forLanguageTag(tag));
    }

    private static String dirOfName(Locale locale) {
        return switch (Character.getDirectionality(
                locale.getDisplayLanguage(locale).codePointAt(0))) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> "rtl";
            default -> "ltr";
        };
    }

    public Locale locale() {
        return locale;
    }

    /** Its own name for itself. */
    public String ownName() {
        return ownName;
    }

    /** The language of that id, if it is one of ours. */
    public static Optional<Language> of(String id) {
        for (Language language : values()) {
            if (language.id.equals(id)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** The language of a request, as Spring hands its locale to a controller; English for any that isn't ours. */
    public static Language of(Locale locale) {
        return of(locale.getLanguage()).orElse(ENGLISH);
    }
}
