import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes the script that shows messages, once for each language. So pages needn't contain its messages, and a phone has
 * them from the first page on. The build runs this source file directly.
 *
 * <pre>{@code java ScriptInLanguages.java SCRIPT MESSAGES PREFIX FOLDER}</pre>
 *
 * <p>MESSAGES is a file such as {@code site.properties}, with its translations beside it. The script finds its messages
 * with that prefix in {@code window.kinshipWords}, by their keys.
 */
class ScriptInLanguages {

    private static final List<String> LANGUAGES = List.of("en", "cy", "ur");

    public static void main(String[] args) throws IOException {
        Path script = Path.of(args[0]);
        String messages = args[1].substring(0, args[1].length() - ".properties".length());
        for (String language : LANGUAGES) {
            Properties all = read(Path.of(args[1]));
            if (!language.equals("en")) {
                all.putAll(read(Path.of(messages + "_" + language + ".properties")));
            }
            String name = script.getFileName().toString().replace(".js", "-" + language + ".js");
            Files.writeString(Path.of(args[3], name), words(all, args[2]) + Files.readString(script));
        }
    }

    private static Properties read(Path file) throws IOException {
        Properties messages = new Properties();
        try (Reader in = Files.newBufferedReader(file, UTF_8)) {
            messages.load(in);
        }
        return messages;
    }

    private static String words(Properties messages, String prefix) {
        TreeMap<String, String> words = new TreeMap<>();
        for (String key : messages.stringPropertyNames()) {
            if (key.startsWith(prefix)) {
                words.put(key, messages.getProperty(key));
            }
        }
        return words.entrySet().stream()
                .map(word -> "  " + quoted(word.getKey()) + ": " + quoted(word.getValue()))
                .collect(Collectors.joining(",\n", "window.kinshipWords = {\n", "\n};\n"));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
