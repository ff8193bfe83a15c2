package org.kinshipready.content.check;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kinshipready.content.CourseSource;
import org.kinshipready.content.Problem;
import org.kinshipready.content.yaml.Fields;
import org.kinshipready.content.yaml.Scalar;
import org.kinshipready.content.yaml.Yaml;

/** A figure or helpline as written in its file, with its dates. */
record SharedEntry(
        String file, String id, Optional<Scalar> number, Optional<Scalar> reviewBy, Optional<LocalDate> ended) {

    static final String FACTS = "facts.yml";
    static final String HELPLINES = "helplines.yml";

    /** The entries of a file, if it exists and the reader could read it. */
    static List<SharedEntry> read(CourseSource source, String file, List<Problem> readersProblems) {
        boolean refused = readersProblems.stream()
                .anyMatch(problem -> problem.file().equals(file)
                        && (problem.rule().equals("limits") || problem.rule().equals("encoding")));
        if (refused || !source.names().contains(file)) {
            return List.of();
        }
        String text = new String(source.read(file), StandardCharsets.UTF_8);
        return Yaml.read(text, (line, column, rule, message) -> {})
                .map(all -> entries(file, all))
                .orElse(List.of());
    }

    private static List<SharedEntry> entries(String file, Fields all) {
        List<SharedEntry> entries = new ArrayList<>();
        for (Scalar key : all.keys()) {
            all.fields(key.text())
                    .ifPresent(fields -> entries.add(new SharedEntry(
                            file,
                            key.text(),
                            fields.textIfAny("number"),
                            fields.textIfAny("review-by"),
                            fields.textIfAny("ended").flatMap(SharedEntry::date))));
        }
        return entries;
    }

    /** Empty if it isn't a date, which the reader has complained about. */
    static Optional<LocalDate> date(Scalar text) {
        try {
            return Optional.of(LocalDate.parse(text.text()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    boolean hasEnded(LocalDate today) {
        return ended.filter(date -> !date.isAfter(today)).isPresent();
    }
}
