package org.kinshipready.content.check.text;

import java.util.List;
import java.util.stream.Stream;

/**
 * A step of a file, or the text before the first one.
 *
 * @param place where its heading is
 * @param step whether it is a step
 * @param id the step's id; empty if it has none
 */
public record Part(Place place, boolean step, String id, List<Passage> passages) {

    public Stream<Passage> passages(Passage.Kind kind) {
        return passages.stream().filter(passage -> passage.kind() == kind);
    }
}
