package org.kinshipready.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every rule that an author can be told of is explained in the guide, and no other. */
class RulesInGuideTests {

    private static final Path GUIDE = Path.of("../docs/authors/checker.md");

    private static final Pattern CONSTANT = Pattern.compile("static final String ([A-Z_]+) =\\s*\"([a-z-]+)\"");

    /** The rule is the first argument, or the one after the place, of whatever makes a problem. */
    private static final Pattern CALL =
            Pattern.compile("\\b(?:error|warning)\\([^;{]*?(?:\"([a-z-]+)\"|\\b(?:(\\w+)\\.)?([A-Z][A-Z_]+))\\s*,");

    private static final Pattern ENTRY = Pattern.compile("(?m)^### `([a-z-]+)`$");

    @Test
    void guideExplainsEveryRuleInCode() throws IOException {
        assertThat(inGuide()).containsExactlyInAnyOrderElementsOf(inCode());
    }

    @Test
    void guideListsRulesInOrder() throws IOException {
        assertThat(ENTRY.matcher(Files.readString(GUIDE)).results().map(entry -> entry.group(1)))
                .doesNotHaveDuplicates();
    }

    private static Set<String> inGuide() throws IOException {
        return ENTRY.matcher(Files.readString(GUIDE))
                .results()
                .map(entry -> entry.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> inCode() throws IOException {
        Map<String, String> sources = new HashMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        }
        Map<String, String> constants = new HashMap<>();
        sources.forEach((name, source) -> CONSTANT.matcher(source)
                .results()
                .forEach(found -> constants.put(name + "." + found.group(1), found.group(2))));
        Set<String> rules = new TreeSet<>();
        sources.forEach((name, source) ->
                CALL.matcher(source).results().forEach(call -> rules.add(rule(name, call, constants))));
        return rules;
    }

    private static String rule(String file, MatchResult call, Map<String, String> constants) {
        if (call.group(1) != null) {
            return call.group(1);
        }
        String constant = (call.group(2) == null ? file : call.group(2)) + "." + call.group(3);
        return constants.getOrDefault(constant, "unknown: " + constant);
    }
}
