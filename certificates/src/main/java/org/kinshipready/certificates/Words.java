package org.kinshipready.certificates;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** What a certificate says in one language, besides the facts. */
final class Words {

    static final Words ENGLISH = new Words("en-GB", "words.properties");
    static final Words WELSH = new Words("cy", "words_cy.properties");

    private final String language;
    private final Properties words = new Properties();
    private final List<String> months;

    private Words(String language, String file) {
        this.language = language;
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(file), file);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.months = List.of(word("months").split(" "));
    }

    /** The language, as PDF readers are told it. */
    String language() {
        return language;
    }

    String title() {
        return word("title");
    }

    String trial() {
        return word("trial");
    }

    String hasCompleted() {
        return word("has-completed");
    }

    String version(String version) {
        return version.isEmpty() ? "" : filled("version", version);
    }

    String pathway(String pathway) {
        return filled("pathway", pathway);
    }

    String minutes(int minutes) {
        return filled("minutes", minutes);
    }

    String completedOn() {
        return word("completed-on");
    }

    /** Writes the day in our own words, because not every JDK has all languages. */
    String day(LocalDate day) {
        return day.getDayOfMonth() + " " + months.get(day.getMonthValue() - 1) + " " + day.getYear();
    }

    String number() {
        return word("number");
    }

    String code() {
        return word("code");
    }

    String checkAt() {
        return word("check-at");
    }

    /** What the QR code is, for people who don't see it. */
    String qrCode(String address) {
        return filled("qr-code", address);
    }

    /** What pressing the address does. */
    String open(String address) {
        return filled("open", address);
    }

    String issuedBy() {
        return word("issued-by");
    }

    String note() {
        return word("note");
    }

    String record() {
        return word("record");
    }

    String recordTrial() {
        return word("record-trial");
    }

    String courses(int count) {
        return filled("record-courses", count);
    }

    String made(String issuer, LocalDate day) {
        return filled("record-made", issuer, day(day));
    }

    String recordCheckAt(String address) {
        return filled("record-check-at", address);
    }

    String completed(LocalDate day, String version, int minutes) {
        String known = version.isEmpty() ? "" : version(version) + ". ";
        return completedOn() + " " + day(day) + ". " + known + minutes(minutes) + ".";
    }

    String covers() {
        return word("record-covers");
    }

    String page(String holder, int page, int pages) {
        return filled("record-page", holder, page, pages);
    }

    private String word(String key) {
        return Objects.requireNonNull(words.getProperty(key), key);
    }

    private String filled(String key, Object... values) {
        return new MessageFormat(word(key), Locale.ROOT).format(values);
    }
}
