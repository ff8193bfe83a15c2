package org.kinshipready.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kinshipready.content.yaml.Fields;
import org.kinshipready.content.yaml.Scalar;
import org.kinshipready.content.yaml.Yaml;

/** Reads the files that all courses share. */
final class SharedReader {

    private final CourseSource source;
    private final List<Problem> problems = new ArrayList<>();

    SharedReader(CourseSource source) {
        this.source = source;
    }

    CourseReader.SharedReading read() {
        SharedContent shared = new SharedContent(
                entries("facts.yml", SharedReader::fact),
                entries("helplines.yml", SharedReader::helpline),
                entries("contributors.yml", SharedReader::contributor));
        return new CourseReader.SharedReading(shared, List.copyOf(problems));
    }

    /** Makes one entry of its keys; empty if too much is wrong with it. */
    private interface Entry<T> {
        Optional<T> read(String id, Fields fields, FileProblems problems);
    }

    private <T> Map<String, T> entries(String file, Entry<T> entry) {
        Map<String, T> entries = new LinkedHashMap<>();
        if (!source.names().contains(file)) {
            return entries;
        }
        FileProblems here = new FileProblems(file, problems);
        Optional<Fields> all = TextFile.read(source, here)
                .filter(text -> text.lines().anyMatch(line -> !line.isBlank() && !line.startsWith("#")))
                .flatMap(text -> Yaml.read(text, here));
        all.ifPresent(fields -> fields.keys().forEach(key -> {
            if (!Ids.isId(key.text())) {
                here.error(key, Ids.RULE, "\"" + key.text() + "\" can't be an id. " + Ids.FORM);
            }
            fields.fields(key.text()).ifPresent(found -> {
                entry.read(key.text(), found, here).ifPresent(value -> entries.put(key.text(), value));
                found.noMore();
            });
        }));
        return entries;
    }

    private static Optional<SharedContent.Fact> fact(String id, Fields fields, FileProblems problems) {
        Optional<Scalar> value = fields.text("value");
        String unit = fields.text("unit").map(Scalar::text).orElse("");
        Nation nation = ModuleReader.nation(fields.text("nation"), problems);
        Optional<Scalar> url = fields.text("source").filter(text -> WebAddress.accept(text, problems));
        Dates dates = Dates.of(fields);
        return value.map(text -> new SharedContent.Fact(
                id, text.text(), unit, nation, url.map(Scalar::text).orElse(""), dates.checked, dates.reviewBy));
    }

    private static Optional<SharedContent.Helpline> helpline(String id, Fields fields, FileProblems problems) {
        Optional<Scalar> name = fields.text("name");
        Optional<Scalar> number = fields.text("number").filter(text -> isNumber(text, problems));
        String hours = fields.text("hours").map(Scalar::text).orElse("");
        Nation nation = ModuleReader.nation(fields.text("nation"), problems);
        Dates dates = Dates.of(fields);
        return name.flatMap(text -> number.map(digits -> new SharedContent.Helpline(
                id, text.text(), digits.text(), hours, nation, dates.checked, dates.reviewBy)));
    }

    private static boolean isNumber(Scalar text, FileProblems problems) {
        boolean good = text.text().matches("\\+?[0-9][0-9 ]{1,19}");
        if (!good) {
            problems.error(text, Fields.RULE, "\"number\" must be digits and spaces, as in \"0300 123 7015\".");
        }
        return good;
    }

    private static Optional<SharedContent.Contributor> contributor(String id, Fields fields, FileProblems problems) {
        Optional<Scalar> name = fields.text("name");
        Optional<Scalar> url = fields.textIfAny("url").filter(text -> WebAddress.accept(text, problems));
        String credit = fields.text("credit").map(Scalar::text).orElse("");
        fields.dateIfAny("ended");
        return name.map(text -> new SharedContent.Contributor(
                id, text.text(), url.map(Scalar::text).orElse(null), credit));
    }

    /** When an entry was checked and must be checked again. */
    private record Dates(LocalDate checked, LocalDate reviewBy) {

        static Dates of(Fields fields) {
            fields.dateIfAny("ended");
            return new Dates(
                    fields.date("checked").orElse(LocalDate.EPOCH),
                    fields.date("review-by").orElse(LocalDate.EPOCH));
        }
    }
}
