package org.kinshipready.search;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter.StemmerOverrideMap;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.kinshipready.content.Course;

/**
 * How text becomes words that can be compared, language by language. Each field of the index combines a kind of words
 * with a language, such as {@code text.cy}.
 *
 * <p>A language without its own rules is only split into words, ignoring capitals and accents. To teach the search more
 * about it, add an analyzer in {@link #getWrappedAnalyzer}.
 */
final class Analysis extends DelegatingAnalyzerWrapper {

    static final String TITLE = "title.";
    static final String TEXT = "text.";

    /** Words as they are spelled, with their endings. */
    static final String SPELLED = "spelled.";

    private static final String WELSH = "cy";
    private static final CharArraySet ENGLISH_STOP_WORDS = englishStopWords();
    private static final StemmerOverrideMap ENGLISH_PLURALS = englishPlurals();

    private final Analyzer english = new English(ENGLISH_STOP_WORDS);
    private final Analyzer englishWhole = new English(CharArraySet.EMPTY_SET);
    private final Analyzer welsh = new Welsh();
    private final Analyzer spelled = new Spelled();

    /** A word in a text: the form in which it is compared, and its place. */
    record Token(String text, int start, int end) {

        /** The same word, with its place counted from a different point. */
        Token from(int place) {
            return new Token(text, start - place, end - place);
        }
    }

    Analysis() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        if (field.startsWith(SPELLED)) {
            return spelled;
        }
        return switch (field.substring(field.indexOf('.') + 1)) {
            case Course.ENGLISH -> english;
            case WELSH -> welsh;
            default -> spelled;
        };
    }

    /** The words of a text as a field has them. */
    List<Token> tokens(String field, String text) {
        return tokens(this, field, text);
    }

    /** The words of a text as they are spelled. */
    List<String> spelled(String text) {
        return tokens(SPELLED, text).stream().map(Token::text).toList();
    }

    /** The words without their endings, leaving out words that say little, such as "of". */
    List<String> stems(String language, String text) {
        return tokens(TEXT + language, text).stream().map(Token::text).toList();
    }

    /** All words of an English text, without endings. */
    List<String> wholeEnglish(String text) {
        return tokens(englishWhole, TEXT, text).stream().map(Token::text).toList();
    }

    private static List<Token> tokens(Analyzer analyzer, String field, String text) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(field, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(new Token(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }

    private static CharArraySet englishStopWords() {
        try (var file = SnowballFilter.class.getResourceAsStream("english_stop.txt")) {
            CharArraySet words = CharArraySet.copy(WordlistLoader.getSnowballWordSet(file));
            words.addAll(List.of("can", "get"));
            return CharArraySet.unmodifiableSet(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Irregular plurals: the stemmer only knows regular ones. */
    private static StemmerOverrideMap englishPlurals() {
        StemmerOverrideFilter.Builder plurals = new StemmerOverrideFilter.Builder();
        plurals.add("children", "child");
        plurals.add("grandchildren", "grandchild");
        plurals.add("stepchildren", "stepchild");
        plurals.add("people", "person");
        plurals.add("women", "woman");
        plurals.add("men", "man");
        try {
            return plurals.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Splits a text into words, without capitals and accents. */
    private abstract static class SmallWords extends Analyzer {

        private final Pattern spaces;

        /**
         * @param spaces characters that also separate words, although the standard takes them as part of a word, as in
         *     "court.uk"
         */
        SmallWords(String spaces) {
            this.spaces = Pattern.compile(spaces);
        }

        @Override
        protected final Reader initReader(String field, Reader reader) {
            return new PatternReplaceCharFilter(spaces, " ", reader);
        }

        @Override
        protected final TokenStreamComponents createComponents(String field) {
            StandardTokenizer words = new StandardTokenizer();
            return new TokenStreamComponents(words, compared(new ASCIIFoldingFilter(new LowerCaseFilter(words))));
        }

        TokenStream compared(TokenStream words) {
            return words;
        }
    }

    private static final class Spelled extends SmallWords {

        Spelled() {
            super("[.:_]");
        }
    }

    /** Knows nothing about Welsh endings and mutations; "mae’n" is two words. */
    private static final class Welsh extends SmallWords {

        Welsh() {
            super("[.:_'’]");
        }
    }

    private static final class English extends SmallWords {

        private final CharArraySet stopWords;

        English(CharArraySet stopWords) {
            super("[.:_]");
            this.stopWords = stopWords;
        }

        @Override
        TokenStream compared(TokenStream words) {
            TokenStream telling = new StopFilter(new EnglishPossessiveFilter(words), stopWords);
            return new PorterStemFilter(new StemmerOverrideFilter(telling, ENGLISH_PLURALS));
        }
    }
}
