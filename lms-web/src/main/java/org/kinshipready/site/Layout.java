package org.kinshipready.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kinshipready.feature.WorkPage;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What the frame around every page shows, and the words of the page in the reader's language.
 *
 * @param messages the words, by key: a feature's are in {@code messages/FEATURE.properties}
 * @param path where the reader is, with what they chose there, to come back to after signing in
 * @param displayName of the person signed in, or null
 * @param phoneKey what a phone knows the signed-in person by, or null
 * @param work the pages for their work; none for someone who only learns
 * @param trial whether the banner of the trial mode is shown
 * @param notes the notes to an author beside this page, or null if nothing is previewed
 * @param assets gives a static file's address, which holds a hash of its content
 */
public record Layout(
        Messages messages,
        String path,
        @Nullable String displayName,
        @Nullable String phoneKey,
        List<WorkPage> work,
        boolean trial,
        @Nullable List<String> notes,
        UnaryOperator<String> assets,
        Supplier<CsrfToken> csrf) {

    private static final Pattern PATHWAY = Pattern.compile("/(preparatory|ongoing)(?![^/?])");

    /** The words of that key in the reader's language, with values filled in. */
    public String text(String key, Object... values) {
        return messages.text(key, values);
    }

    /** The words of that key before and after its last value, which {@code site/titled.jte} puts between them. */
    public List<String> around(String key, Object... values) {
        return messages.around(key, values);
    }

    /** A day as the reader's language writes it. */
    public String day(LocalDate day) {
        return Dates.day(day, language());
    }

    /** The month of a day, as the reader's language writes it. */
    public String month(LocalDate day) {
        return Dates.month(day, language());
    }

    /** The day of a moment, on London's clock, as the reader's language writes it. */
    public String day(Instant time) {
        return Dates.day(time, language());
    }

    /** A month as the reader's language writes it. */
    public String month(YearMonth month) {
        return Dates.month(month, language());
    }

    /** A moment on London's clock, as the reader's language writes it. */
    public String dayAndTime(Instant time) {
        return Dates.dayAndTime(time, language());
    }

    /** A page's title, with "Error:" before it if a form was refused, because a screen reader says the title first. */
    public String title(String words, boolean refused) {
        return refused ? text("site.error.title", words) : words;
    }

    /** The language the page is in. */
    public Language language() {
        return messages.language();
    }

    /** The languages the page isn't in. */
    public List<Language> otherLanguages() {
        return Arrays.stream(Language.values())
                .filter(other -> other != language())
                .toList();
    }

    /**
     * The {@code lang} attribute for words in a course's language; null, so none, if the page is in that language
     * anyway.
     */
    public @Nullable String lang(String courseLanguage) {
        return courseLanguage.equals(language().id()) ? null : Language.tag(courseLanguage);
    }

    /**
     * The {@code dir} attribute that goes with that {@code lang} attribute; null, so none, if the page has that
     * direction.
     */
    public @Nullable String dir(@Nullable String lang) {
        if (lang == null) {
            return null;
        }
        String dir = Language.dir(lang);
        return dir.equals(language().dir()) ? null : dir;
    }

    /** The {@code lang} attribute of words that only exist in English. */
    public @Nullable String langOfEnglish() {
        return lang(Language.ENGLISH.id());
    }

    /** The pathway that the reader is in, as addresses have it; null outside both. */
    public @Nullable String pathway() {
        Matcher first = PATHWAY.matcher(path);
        return first.lookingAt() ? first.group(1) : null;
    }

    /** Leads back here in another language. */
    public String choose(Language other) {
        return "/language/" + other.id() + "?from=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    public boolean signedIn() {
        return displayName != null;
    }

    /** The sign-in page that leads back here. */
    public String signIn() {
        return "/sign-in?from=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    /** The address of a static file, such as {@code /site.css}: a new one with each new content. */
    public String asset(String file) {
        return assets.apply(file);
    }

    /** The field that every POST form carries. Asking for it makes a session, so only such forms may ask. */
    public String csrfName() {
        return csrf.get().getParameterName();
    }

    /** The value of {@link #csrfName()}. */
    public String csrfValue() {
        return csrf.get().getToken();
    }
}
