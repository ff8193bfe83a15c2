package org.kinshipready.content.versions;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kinshipready.content.CourseSource;
import org.kinshipready.content.Problem;
import org.kinshipready.content.yaml.Fields;
import org.kinshipready.content.yaml.Yaml;

/** Checks that no id disappears from the files that all courses share, because any version of any course may use it. */
public final class SharedIds {

    private static final List<String> FILES = List.of("contributors.yml", "facts.yml", "glossary.yml", "helplines.yml");
    /** In the glossary, this is a list of words and not an entry. */
    private static final String WATCH = "watch";

    private SharedIds() {}

    /** An error for each published id that is gone. A file that can't be read has its own errors. */
    public static List<Problem> removed(CourseSource published, CourseSource candidate) {
        List<Problem> problems = new ArrayList<>();
        for (String file : FILES) {
            Set<String> before = ids(published, file).orElse(Set.of());
            ids(candidate, file)
                    .ifPresent(after -> before.stream()
                            .filter(id -> !after.contains(id))
                            .forEach(id -> problems.add(error(file, id))));
        }
        return List.copyOf(problems);
    }

    /** A missing file is an empty one. */
    private static Optional<Set<String>> ids(CourseSource source, String file) {
        String text = source.names().contains(file) ? new String(source.read(file), StandardCharsets.UTF_8) : "";
        if (text.lines().allMatch(line -> line.isBlank() || line.startsWith("#"))) {
            return Optional.of(Set.of());
        }
        return Yaml.read(text, (_line, _column, _rule, _message) -> {}).map(SharedIds::keys);
    }

    private static Set<String> keys(Fields fields) {
        return fields.keys().stream()
                .map(key -> key.text())
                .filter(id -> !id.equals(WATCH))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Problem error(String file, String id) {
        return Problem.error(
                file,
                1,
                1,
                "id-removed",
                "“" + id + "” was published and is gone, but earlier versions of courses may use it: put it back, and "
                        + "mark it “ended: DATE” if it isn't to be used any more.");
    }
}
