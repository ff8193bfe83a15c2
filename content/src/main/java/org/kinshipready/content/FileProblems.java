package org.kinshipready.content;

import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;
import org.kinshipready.content.yaml.Complaints;
import org.kinshipready.content.yaml.Scalar;

/** Collects what is wrong in one file. */
final class FileProblems implements Complaints {

    private final String file;
    private final List<Problem> problems;

    FileProblems(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    String file() {
        return file;
    }

    @Override
    public void error(int line, int column, String rule, String message) {
        problems.add(Problem.error(file, line, column, rule, message));
    }

    void error(Scalar place, String rule, String message) {
        error(place.line(), place.column(), rule, message);
    }

    void error(Node place, String rule, String message) {
        SourceSpan start = start(place);
        error(start.getLineIndex() + 1, start.getColumnIndex() + 1, rule, message);
    }

    void warning(Node place, String rule, String message) {
        SourceSpan start = start(place);
        warning(start.getLineIndex() + 1, start.getColumnIndex() + 1, rule, message);
    }

    void warning(int line, int column, String rule, String message) {
        problems.add(Problem.warning(file, line, column, rule, message));
    }

    static SourceSpan start(Node place) {
        for (@Nullable Node node = place; node != null; node = node.getParent()) {
            if (!node.getSourceSpans().isEmpty()) {
                return node.getSourceSpans().getFirst();
            }
        }
        return SourceSpan.of(0, 0, 0, 0);
    }
}
