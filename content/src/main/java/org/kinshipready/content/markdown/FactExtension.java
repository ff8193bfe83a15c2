package org.kinshipready.content.markdown;

import org.commonmark.parser.Parser;

/** Adds references to figures. */
final class FactExtension implements Parser.ParserExtension {

    @Override
    public void extend(Parser.Builder parser) {
        parser.customInlineContentParserFactory(new FactParser.Factory());
    }
}
