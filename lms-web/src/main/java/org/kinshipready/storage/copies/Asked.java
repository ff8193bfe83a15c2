package org.kinshipready.storage.copies;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was typed after a command: a data folder, options without a value, one with a value, and the rest.
 *
 * @param fault what can't be understood, as a sentence
 */
record Asked(
        Path data,
        List<String> options,
        @Nullable String saveTo,
        List<String> values,
        @Nullable String fault) {

    private static final String SAVE_TO = "--save-to";

    static Asked of(List<String> arguments, String... known) {
        Path data = Path.of(System.getProperty("lms.data", "data"));
        List<String> options = new ArrayList<>();
        List<String> values = new ArrayList<>();
        String saveTo = null;
        String fault = null;
        for (int i = 0; i < arguments.size(); i++) {
            String[] parts = arguments.get(i).split("=", 2);
            boolean takesValue = parts[0].equals("--data")
                    || (parts[0].equals(SAVE_TO) && List.of(known).contains(SAVE_TO));
            if (takesValue) {
                String value = parts.length == 2 ? parts[1] : i + 1 < arguments.size() ? arguments.get(++i) : "";
                if (value.isBlank()) {
                    fault = parts[0] + " needs a folder.";
                } else if (parts[0].equals(SAVE_TO)) {
                    saveTo = value;
                } else {
                    data = Path.of(value);
                }
            } else if (List.of(known).contains(arguments.get(i))) {
                options.add(arguments.get(i));
            } else if (arguments.get(i).startsWith("-")) {
                fault = "There is no option %s here; there are --data DIR and %s."
                        .formatted(arguments.get(i), String.join(", ", known));
            } else {
                values.add(arguments.get(i));
            }
        }
        return new Asked(data, List.copyOf(options), saveTo, List.copyOf(values), fault);
    }
}
