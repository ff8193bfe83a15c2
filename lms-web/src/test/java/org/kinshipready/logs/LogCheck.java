package org.kinshipready.logs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kinshipready.identity.Account;

/**
 * Looks through all that the applications of the whole suite logged for what must be in no log. The build runs it after
 * the last test.
 */
final class LogCheck {

    private static final Map<String, Pattern> SECRETS = new LinkedHashMap<>();

    static {
        SECRETS.put("a token", Pattern.compile("\\beyJ[\\w-]{8,}\\.[\\w-]{8,}"));
        SECRETS.put(
                "a token or password",
                Pattern.compile(
                        "(?i)\\b(_csrf|\\w*password|client_secret|\\w+_token|code_verifier|code)=(?!null[,}])[^\\s&\"'<>]+"));
        SECRETS.put("a session", Pattern.compile("(?i)\\bsession=[\\w+/-]{16,}"));
        SECRETS.put("a password", Pattern.compile(Pattern.quote(Account.PASSWORD)));
        // What stands in a course's file may be logged with the problems there: those of the hostile course lead to
        // evil.
        SECRETS.put("an e-mail address", Pattern.compile("[\\w.+-]+@(?!evil\\.example)[A-Za-z][\\w-]*(\\.[\\w-]+)+"));
        SECRETS.put(
                "a reflection",
                Pattern.compile("A walk|Not sent yet|Mine alone|Not for long|Half an hour\\s+of peace|Secret of "));
    }

    private LogCheck() {}

    /** Ends with an error, and says where, if anything is found in the logs of a folder, or if there are none. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        List<Path> logs = logs(folder);
        List<String> found = new ArrayList<>();
        for (Path log : logs) {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            for (int i = 0; i < lines.size(); i++) {
                for (String secret : secretsIn(lines.get(i))) {
                    found.add(log + ":" + (i + 1) + " holds " + secret);
                }
            }
        }
        if (logs.isEmpty()) {
            found.add("There are no logs in " + folder + " to look through");
        }
        found.forEach(System.err::println);
        if (!found.isEmpty()) {
            System.exit(1);
        }
    }

    /** What must not be logged and stands in a line all the same. */
    static List<String> secretsIn(String line) {
        return SECRETS.entrySet().stream()
                .filter(secret -> secret.getValue().matcher(line).find())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<Path> logs(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
