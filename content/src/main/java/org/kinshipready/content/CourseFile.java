package org.kinshipready.content;

import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;
import org.kinshipready.content.yaml.Fields;
import org.kinshipready.content.yaml.Scalar;
import org.kinshipready.content.yaml.Yaml;

/** A course's own file, {@code course.md}, as read. */
record CourseFile(
        @Nullable Version version,
        String title,
        String audience,
        @Nullable Scalar contributor,
        Map<String, String> outcomes,
        List<Scalar> modules,
        @Nullable Integer passMark,
        List<Scalar> mustPass,
        @Nullable Period renewAfter,
        String licence,
        Map<Version, String> changes,
        List<Scalar> retired,
        List<Node> about,
        FileProblems problems) {

    private static final String VERSIONS = "versions";
    private static final Pattern PERIOD = Pattern.compile("([1-9]\\d{0,2}) (day|month|year)s?");

    /** Reads the file, if it can be read at all. */
    static Optional<CourseFile> read(CourseSource source, String folder, List<Problem> all) {
        FileProblems problems = new FileProblems(folder + "course.md", all);
        return TextFile.read(source, problems)
                .flatMap(text -> FrontMatter.cut(text, problems))
                .flatMap(parts -> Yaml.read(parts.yaml(), problems)
                        .flatMap(fields -> ModuleFile.document(parts.markdown(), problems)
                                .map(about -> read(fields, about, problems))));
    }

    private static CourseFile read(Fields fields, Node about, FileProblems problems) {
        CourseFile file = new CourseFile(
                fields.text("version").flatMap(text -> version(text, problems)).orElse(null),
                fields.text("title").map(Scalar::text).orElse(""),
                fields.text("audience").map(Scalar::text).orElse(""),
                fields.text("contributor").orElse(null),
                fields.fields("outcomes")
                        .map(found -> outcomes(found, problems))
                        .orElse(Map.of()),
                fields.list("modules"),
                fields.wholeNumberIfAny("pass-mark", 1, 100).orElse(null),
                fields.listIfAny("must-pass"),
                fields.textIfAny("renew-after")
                        .map(text -> period(text, problems))
                        .orElse(null),
                fields.text("licence").map(Scalar::text).orElse(""),
                fields.fields("changes").map(found -> changes(found, problems)).orElse(Map.of()),
                fields.listIfAny("retired"),
                about(about, problems),
                problems);
        fields.noMore();
        file.checkRetired();
        file.checkChanges(fields.place("changes"));
        return file;
    }

    Set<String> moduleIds() {
        return texts(modules);
    }

    Set<String> mustPassIds() {
        return texts(mustPass);
    }

    Set<String> retiredIds() {
        return texts(retired);
    }

    private static Set<String> texts(List<Scalar> scalars) {
        return scalars.stream().map(Scalar::text).collect(Collectors.toUnmodifiableSet());
    }

    private void checkChanges(Scalar place) {
        if (version != null && !changes.containsKey(version)) {
            problems.error(place, VERSIONS, "\"changes\" must say what is new in " + version + ".");
        }
    }

    private void checkRetired() {
        for (Scalar id : retired) {
            boolean step = StepId.parse(id.text())
                    .filter(parts -> Ids.isId(parts.module()) && Ids.isId(parts.step()))
                    .isPresent();
            if (!step && !Ids.isId(id.text())) {
                problems.error(id, Ids.RULE, "\"" + id.text() + "\" can't be retired: write module, or module/id.");
            }
        }
    }

    private static Optional<Version> version(Scalar text, FileProblems problems) {
        Optional<Version> version = Version.parse(text.text());
        if (version.isEmpty()) {
            String why = text.text().matches("\\d+\\.\\d+")
                    ? "With two, YAML would read a decimal number, and take 1.10 for 1.1: write " + text.text() + ".0."
                    : "Write it as in 1.10.0.";
            problems.error(
                    text, VERSIONS, "\"" + text.text() + "\" isn't a version, which has three whole numbers. " + why);
        }
        return version;
    }

    private static Map<String, String> outcomes(Fields fields, FileProblems problems) {
        Map<String, String> outcomes = new LinkedHashMap<>();
        for (Scalar key : fields.keys()) {
            if (!Ids.isId(key.text())) {
                problems.error(key, Ids.RULE, "\"" + key.text() + "\" can't be an id. " + Ids.FORM);
            }
            fields.text(key.text()).ifPresent(text -> outcomes.put(key.text(), text.text()));
        }
        return outcomes;
    }

    private static Map<Version, String> changes(Fields fields, FileProblems problems) {
        Map<Version, String> changes = new LinkedHashMap<>();
        for (Scalar key : fields.keys()) {
            Optional<Version> version = version(key, problems);
            fields.text(key.text()).ifPresent(text -> version.ifPresent(number -> changes.put(number, text.text())));
        }
        return changes;
    }

    private static @Nullable Period period(Scalar text, FileProblems problems) {
        Matcher matcher = PERIOD.matcher(text.text());
        if (!matcher.matches()) {
            problems.error(
                    text,
                    "front-matter",
                    "\"renew-after\" must be as in 2 years, 18 months or 90 days, not \"" + text.text() + "\".");
            return null;
        }
        int number = Integer.parseInt(matcher.group(1));
        return switch (matcher.group(2)) {
            case "day" -> Period.ofDays(number);
            case "month" -> Period.ofMonths(number);
            default -> Period.ofYears(number);
        };
    }

    static List<Node> about(Node document, FileProblems problems) {
        List<Node> blocks = Nodes.children(document);
        blocks.stream()
                .filter(Heading.class::isInstance)
                .forEach(heading -> problems.error(
                        heading,
                        Headings.RULE,
                        "course.md has no headings: say what the course is about in a few sentences."));
        return blocks;
    }
}
