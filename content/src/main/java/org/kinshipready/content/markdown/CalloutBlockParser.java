package org.kinshipready.content.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * Reads a callout from its source lines.
 *
 * <p>It doesn't use the parsed text, because CommonMark would turn {@code [!NOTE]} into a link if a link of that name
 * is defined.
 */
final class CalloutBlockParser extends AbstractBlockParser {

    private static final int CODE_INDENT = 4;

    private final Callout block;

    private CalloutBlockParser(Callout block) {
        this.block = block;
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public boolean isContainer() {
        return true;
    }

    @Override
    public boolean canContain(Block childBlock) {
        return true;
    }

    // Continues on the same lines as a block quote.
    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
        if (!isQuoteMark(state)) {
            return BlockContinue.none();
        }
        CharSequence line = state.getLine().getContent();
        int after = state.getNextNonSpaceIndex() + 1;
        boolean space = after < line.length() && (line.charAt(after) == ' ' || line.charAt(after) == '\t');
        return BlockContinue.atColumn(state.getColumn() + state.getIndent() + (space ? 2 : 1));
    }

    private static boolean isQuoteMark(ParserState state) {
        CharSequence line = state.getLine().getContent();
        int next = state.getNextNonSpaceIndex();
        return state.getIndent() < CODE_INDENT && next < line.length() && line.charAt(next) == '>';
    }

    /** Starts a callout at {@code > [!NAME]}. */
    static final class Factory extends AbstractBlockParserFactory {

        private static final Pattern MARK = Pattern.compile("[ \\t]*\\[!([^\\]\\s]{0,40})][ \\t]*");

        @Override
        public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            if (!isQuoteMark(state)) {
                return BlockStart.none();
            }
            CharSequence line = state.getLine().getContent();
            Matcher mark = MARK.matcher(line);
            mark.region(state.getNextNonSpaceIndex() + 1, line.length());
            if (!mark.lookingAt()) {
                return BlockStart.none();
            }
            boolean alone = mark.end() == line.length();
            return BlockStart.of(new CalloutBlockParser(new Callout(mark.group(1), alone)))
                    .atIndex(mark.end());
        }
    }
}
