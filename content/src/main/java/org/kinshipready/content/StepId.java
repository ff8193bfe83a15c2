package org.kinshipready.content;

import java.util.Optional;

/** Names a step within its course: {@code module/step}. It stays the same for as long as the step exists. */
public record StepId(String module, String step) {

    /** Reads {@code module/step}; empty where there isn't exactly one slash with something on both sides. */
    public static Optional<StepId> parse(String text) {
        int slash = text.indexOf('/');
        boolean whole = slash > 0 && slash < text.length() - 1 && text.indexOf('/', slash + 1) < 0;
        return whole ? Optional.of(new StepId(text.substring(0, slash), text.substring(slash + 1))) : Optional.empty();
    }

    @Override
    public String toString() {
        return module + "/" + step;
    }
}
