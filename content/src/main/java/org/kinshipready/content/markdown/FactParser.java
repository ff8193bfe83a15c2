package org.kinshipready.content.markdown;

import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** Reads {@code {{fact-id}}}; anything that can't be an id stays text. */
final class FactParser implements InlineContentParser {

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        scanner.next();
        if (!scanner.next('{')) {
            return ParsedInline.none();
        }
        Position start = scanner.position();
        while (isIdPart(scanner.peek())) {
            scanner.next();
        }
        String id = scanner.getSource(start, scanner.position()).getContent();
        boolean closed = !id.isEmpty() && scanner.next('}') && scanner.next('}');
        return closed ? ParsedInline.of(new FactReference(id), scanner.position()) : ParsedInline.none();
    }

    private static boolean isIdPart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    }

    /** Starts at every opening brace. */
    static final class Factory implements InlineContentParserFactory {

        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('{');
        }

        @Override
        public InlineContentParser create() {
            return new FactParser();
        }
    }
}
