package org.kinshipready.content.yaml;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Keys and their values, asked for one by one. It complains about any that are missing or of the wrong kind.
 *
 * <p>A method named {@code ...IfAny} accepts a missing key silently. After everything has been asked for, {@link
 * #noMore()} complains about the keys that nobody asked for.
 */
public final class Fields {

    /** The rule under which its complaints are filed. */
    public static final String RULE = "front-matter";

    private final MappingNode mapping;
    private final Complaints complaints;
    private final Map<String, Scalar> keys = new LinkedHashMap<>();
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final TreeSet<String> asked = new TreeSet<>();

    Fields(MappingNode mapping, Complaints complaints) {
        this.mapping = mapping;
        this.complaints = complaints;
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                add(scalar(key), tuple.getValueNode());
            } else {
                error(tuple.getKeyNode(), "A key must be a plain word.");
            }
        }
    }

    /** Stands in for keys that couldn't be read, and doesn't complain about missing ones. */
    public static Fields none() {
        return new Fields(new MappingNode(Tag.MAP, List.of(), FlowStyle.BLOCK), (line, column, rule, message) -> {});
    }

    private void add(Scalar key, Node value) {
        if (keys.putIfAbsent(key.text(), key) == null) {
            values.put(key.text(), value);
        } else {
            complaints.error(
                    key.line(), key.column(), RULE, "\"" + key.text() + "\" is here twice: keep only one of the two.");
        }
    }

    /** The keys in the order in which they are written. */
    public List<Scalar> keys() {
        return List.copyOf(keys.values());
    }

    /** Where a key is, or where the keys begin if there is none with that name. */
    public Scalar place(String key) {
        Scalar found = keys.get(key);
        return found != null ? found : new Scalar(key, line(mapping), column(mapping));
    }

    public Optional<Scalar> text(String key) {
        return required(key) ? textIfAny(key) : Optional.empty();
    }

    public Optional<Scalar> textIfAny(String key) {
        Node value = ask(key);
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof ScalarNode node)) {
            error(value, "\"" + key + "\" must be plain text, not a list.");
            return Optional.empty();
        }
        return filled(key, node);
    }

    public Optional<LocalDate> date(String key) {
        return text(key).flatMap(scalar -> date(key, scalar));
    }

    public Optional<LocalDate> dateIfAny(String key) {
        return textIfAny(key).flatMap(scalar -> date(key, scalar));
    }

    public Optional<Integer> wholeNumber(String key, int least, int most) {
        return text(key).flatMap(scalar -> wholeNumber(key, scalar, least, most));
    }

    public Optional<Integer> wholeNumberIfAny(String key, int least, int most) {
        return textIfAny(key).flatMap(scalar -> wholeNumber(key, scalar, least, most));
    }

    /** True or false; false if it isn't there. */
    public boolean flag(String key) {
        Optional<Scalar> scalar = textIfAny(key);
        scalar.filter(s -> !s.text().equals("true") && !s.text().equals("false"))
                .ifPresent(s -> error(s, "\"" + key + "\" must be true or false, not \"" + s.text() + "\"."));
        return scalar.filter(s -> s.text().equals("true")).isPresent();
    }

    public List<Scalar> list(String key) {
        return required(key) ? listIfAny(key) : List.of();
    }

    public List<Scalar> listIfAny(String key) {
        List<Scalar> texts = new ArrayList<>();
        for (Node item : items(key)) {
            if (item instanceof ScalarNode node) {
                filled(key, node).ifPresent(texts::add);
            } else {
                error(item, "Each line of \"" + key + "\" must be plain text.");
            }
        }
        return texts;
    }

    /** The keys under a key. */
    public Optional<Fields> fields(String key) {
        Node value = required(key) ? ask(key) : null;
        if (value == null || value instanceof MappingNode) {
            return Optional.ofNullable((MappingNode) value).map(node -> new Fields(node, complaints));
        }
        error(value, "\"" + key + "\" must hold keys, each with its value.");
        return Optional.empty();
    }

    /** A list in which each item has keys of its own. */
    public List<Fields> fieldsListIfAny(String key) {
        List<Fields> list = new ArrayList<>();
        for (Node item : items(key)) {
            if (item instanceof MappingNode node) {
                list.add(new Fields(node, complaints));
            } else {
                error(item, "Each item of \"" + key + "\" must hold keys, each with its value.");
            }
        }
        return list;
    }

    /** Complains about every key that hasn't been asked for. */
    public void noMore() {
        for (Scalar key : keys.values()) {
            if (!asked.contains(key.text())) {
                error(key, "\"" + key.text() + "\" isn't known here. Known are: " + String.join(", ", asked) + ".");
            }
        }
    }

    private boolean required(String key) {
        if (!values.containsKey(key)) {
            asked.add(key);
            error(place(key), "\"" + key + "\" is missing: add a line \"" + key + ": ...\".");
        }
        return values.containsKey(key);
    }

    private List<Node> items(String key) {
        Node value = ask(key);
        if (value == null || value instanceof SequenceNode) {
            return value == null ? List.of() : ((SequenceNode) value).getValue();
        }
        error(value, "\"" + key + "\" must be a list: one item a line, each after \"- \".");
        return List.of();
    }

    private @Nullable Node ask(String key) {
        asked.add(key);
        return values.get(key);
    }

    private Optional<Scalar> filled(String key, ScalarNode node) {
        Scalar scalar = scalar(node);
        if (scalar.text().isBlank()) {
            error(scalar, "\"" + key + "\" has no value: fill it in, or take the line out if it isn't needed.");
            return Optional.empty();
        }
        return Optional.of(scalar);
    }

    private Optional<LocalDate> date(String key, Scalar scalar) {
        try {
            return Optional.of(LocalDate.parse(scalar.text()));
        } catch (DateTimeParseException e) {
            error(
                    scalar,
                    "\"" + key + "\" must be a date as in 2026-11-21 (year-month-day), not \"" + scalar.text() + "\".");
            return Optional.empty();
        }
    }

    private Optional<Integer> wholeNumber(String key, Scalar scalar, int least, int most) {
        if (scalar.text().matches("\\d{1,6}")) {
            int number = Integer.parseInt(scalar.text());
            if (number >= least && number <= most) {
                return Optional.of(number);
            }
        }
        error(
                scalar,
                "\"" + key + "\" must be a whole number from " + least + " to " + most + ", not \"" + scalar.text()
                        + "\".");
        return Optional.empty();
    }

    private void error(Scalar place, String message) {
        complaints.error(place.line(), place.column(), RULE, message);
    }

    private void error(Node node, String message) {
        complaints.error(line(node), column(node), RULE, message);
    }

    private static Scalar scalar(ScalarNode node) {
        return new Scalar(node.getValue(), line(node), column(node));
    }

    private static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    private static int column(Node node) {
        return node.getStartMark().map(Mark::getColumn).orElse(0) + 1;
    }
}
