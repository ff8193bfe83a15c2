package org.kinshipready.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kinshipready.content.yaml.Fields;
import org.kinshipready.content.yaml.Scalar;
import org.kinshipready.content.yaml.Yaml;

/** A file that all courses share: entries by id; a missing or empty file has none. */
record SharedFile(Fields fields, FileProblems problems) {

    /** Makes one entry from its keys; empty if too much is wrong with it. */
    interface Entry<T> {
        Optional<T> read(String id, Fields fields, FileProblems problems);
    }

    static SharedFile read(CourseSource source, String name, List<Problem> all) {
        FileProblems problems = new FileProblems(name, all);
        Optional<Fields> fields = source.names().contains(name)
                ? TextFile.read(source, problems)
                        .filter(text -> text.lines().anyMatch(line -> !line.isBlank() && !line.startsWith("#")))
                        .flatMap(text -> Yaml.read(text, problems))
                : Optional.empty();
        return new SharedFile(fields.orElseGet(Fields::none), problems);
    }

    <T> Map<String, T> entries(Entry<T> entry) {
        return entries(entry, Set.of());
    }

    /** The entries under all keys except some. */
    <T> Map<String, T> entries(Entry<T> entry, Set<String> except) {
        Map<String, T> entries = new LinkedHashMap<>();
        for (Scalar key : fields.keys()) {
            if (except.contains(key.text())) {
                continue;
            }
            if (!Ids.isId(key.text())) {
                problems.error(key, Ids.RULE, "\"" + key.text() + "\" can't be an id. " + Ids.FORM);
            }
            fields.fields(key.text()).ifPresent(found -> {
                entry.read(key.text(), found, problems).ifPresent(value -> entries.put(key.text(), value));
                found.noMore();
            });
        }
        return entries;
    }
}
