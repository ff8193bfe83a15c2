package org.kinshipready.content;

import java.util.List;
import java.util.Optional;

/** What a file and a course may hold at most; checked before anything expensive is done with them. */
final class Limits {

    static final String RULE = "limits";
    static final int MAX_MODULES = 40;
    static final int MAX_STEPS = 200;
    static final int MAX_COURSE_BYTES = 8 * 1024 * 1024;
    static final int MAX_NESTING = 100;

    private static final int MAX_FILE_BYTES = 200 * 1024;

    private Limits() {}

    static boolean acceptSize(byte[] bytes, FileProblems problems) {
        if (bytes.length > MAX_FILE_BYTES) {
            problems.error(1, 1, RULE, "This file is over 200 KB. Split it into several modules.");
        }
        return bytes.length <= MAX_FILE_BYTES;
    }

    static boolean acceptLines(String text, FileProblems problems) {
        List<String> lines = text.lines().toList();
        LineLimits limits = new LineLimits(problems.file().endsWith(".md"));
        for (int i = 0; i < lines.size(); i++) {
            Optional<String> objection = limits.objection(lines.get(i));
            if (objection.isPresent()) {
                problems.error(i + 1, 1, RULE, objection.get());
                return false;
            }
        }
        return true;
    }
}
