package org.kinshipready.content.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * Reads YAML without guessing types: {@code no}, {@code 9:30} and {@code 1.10} stay what the author wrote.
 *
 * <p>Aliases, tags and repeated keys are refused.
 */
public final class Yaml {

    static final String RULE = "yaml";

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setSchema(new FailsafeSchema())
            .setAllowNonScalarKeys(false)
            .build();

    private Yaml() {}

    /** The keys at the top. Empty if the text can't be read; in that case it has complained at least once. */
    public static Optional<Fields> read(String text, Complaints complaints) {
        try {
            if (!YamlGuard.accepts(text, SETTINGS, complaints)) {
                return Optional.empty();
            }
            Optional<Node> root = new Compose(SETTINGS).composeString(text);
            if (root.isPresent() && root.get() instanceof MappingNode mapping) {
                return Optional.of(new Fields(mapping, complaints));
            }
            complaints.error(1, 1, RULE, "This must be a list of keys, each with its value: \"title: My title\".");
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
            complaints.error(
                    mark.map(m -> m.getLine() + 1).orElse(1),
                    mark.map(m -> m.getColumn() + 1).orElse(1),
                    RULE,
                    unreadable(e.getProblem()));
        } catch (YamlEngineException e) {
            complaints.error(
                    1,
                    1,
                    RULE,
                    unreadable(
                            String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
        }
        return Optional.empty();
    }

    private static String unreadable(String reason) {
        return "This can't be read (" + reason + "). A value with a colon or an odd character needs quotes around it: "
                + "title: \"Money: what to ask\".";
    }
}
