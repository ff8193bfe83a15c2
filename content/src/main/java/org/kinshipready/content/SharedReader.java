package org.kinshipready.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kinshipready.content.yaml.Fields;
import org.kinshipready.content.yaml.Scalar;

/** Reads the files that all courses share. */
final class SharedReader {

    private final CourseSource source;
    private final List<Problem> problems = new ArrayList<>();

    SharedReader(CourseSource source) {
        this.source = source;
    }

    CourseReader.SharedReading read() {
        GlossaryReader glossary = new GlossaryReader(file("glossary.yml"));
        SharedContent shared = new SharedContent(
                file("facts.yml").entries(SharedReader::fact),
                file("helplines.yml").entries(SharedReader::helpline),
                file("contributors.yml").entries(SharedReader::contributor),
                glossary.terms(),
                glossary.watch());
        return new CourseReader.SharedReading(shared, List.copyOf(problems));
    }

    private SharedFile file(String name) {
        return SharedFile.read(source, name, problems);
    }

    private static Optional<SharedContent.Fact> fact(String id, Fields fields, FileProblems problems) {
        Optional<Scalar> value = fields.text("value");
        String unit = fields.text("unit").map(Scalar::text).orElse("");
        Nation nation = ModuleReader.nation(fields.text("nation"), problems);
        Optional<Scalar> url = fields.text("source").filter(text -> WebAddress.accept(text, problems));
        Dates dates = Dates.of(fields);
        return value.map(text -> new SharedContent.Fact(
                id,
                text.text(),
                unit,
                nation,
                url.map(Scalar::text).orElse(""),
                dates.checked,
                dates.reviewBy,
                dates.ended));
    }

    private static Optional<SharedContent.Helpline> helpline(String id, Fields fields, FileProblems problems) {
        Optional<Scalar> name = fields.text("name");
        Optional<Scalar> number = fields.text("number").filter(text -> isNumber(text, problems));
        String hours = fields.text("hours").map(Scalar::text).orElse("");
        boolean alwaysOpen = fields.flag("always-open");
        Nation nation = ModuleReader.nation(fields.text("nation"), problems);
        Dates dates = Dates.of(fields);
        return name.flatMap(text -> number.map(digits -> new SharedContent.Helpline(
                id,
                text.text(),
                digits.text(),
                hours,
                alwaysOpen,
                nation,
                dates.checked,
                dates.reviewBy,
                dates.ended)));
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
    private record Dates(
            LocalDate checked, LocalDate reviewBy, @Nullable LocalDate ended) {

        static Dates of(Fields fields) {
            return new Dates(
                    fields.date("checked").orElse(LocalDate.EPOCH),
                    fields.date("review-by").orElse(LocalDate.EPOCH),
                    fields.dateIfAny("ended").orElse(null));
        }
    }
}
