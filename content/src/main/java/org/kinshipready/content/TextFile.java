package org.kinshipready.content;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads the text of a file, with {@code \n} at the end of each line, if it is within the limits. */
final class TextFile {

    private TextFile() {}

    static Optional<String> read(CourseSource source, FileProblems problems) {
        byte[] bytes = source.read(problems.file());
        return Limits.acceptSize(bytes, problems)
                ? decode(bytes, problems).filter(t -> Limits.acceptLines(t, problems))
                : Optional.empty();
    }

    private static Optional<String> decode(byte[] bytes, FileProblems problems) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return Optional.of(unmarked.replace("\r\n", "\n").replace('\r', '\n'));
        } catch (CharacterCodingException e) {
            problems.error(1, 1, "encoding", "This isn't UTF-8 text. Save the file with the encoding UTF-8.");
            return Optional.empty();
        }
    }
}
