package org.kinshipready.content.check.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.kinshipready.content.Problem;

/** Words of a file that belong together, such as those of a paragraph, and the place of each. */
public final class Passage {

    /** What the words are for. */
    public enum Kind {
        /** Running text, things in lists and feedback. */
        PROSE,
        HEADING,
        /** A possible answer to a question. */
        OPTION,
        /** A cell of a table. */
        CELL,
        /** What a picture shows, in words. */
        PICTURE,
        /** A value in the front matter that learners see. */
        FIELD,
        /** Shown letter by letter. */
        CODE,
        /** Ids of helplines. */
        HELP;

        /** Whether a learner reads it as words. */
        public boolean isRead() {
            return this != CODE && this != HELP;
        }
    }

    private final String file;
    private final Kind kind;
    private final String text;
    private final NavigableMap<Integer, Place> places;
    private final Map<Integer, String> facts;
    private final List<Word> words;
    private final List<Sentence> sentences;

    private Passage(Builder builder, Kind kind) {
        this.file = builder.file;
        this.kind = kind;
        this.text = builder.text.toString();
        this.places = builder.places;
        this.facts = builder.facts;
        this.words = Word.of(text);
        this.sentences = Sentence.of(text, words);
    }

    public Kind kind() {
        return kind;
    }

    public String text() {
        return text;
    }

    public List<Word> words() {
        return words;
    }

    public List<Sentence> sentences() {
        return sentences;
    }

    /** The ids of the figures in it, by where they stand. */
    public Map<Integer, String> facts() {
        return facts;
    }

    /** Where in the file a character of the text is. */
    public Place place(int offset) {
        Map.Entry<Integer, Place> begin = places.floorEntry(offset);
        return begin == null
                ? new Place(1, 1)
                : new Place(begin.getValue().line(), begin.getValue().column() + offset - begin.getKey());
    }

    public Problem error(int offset, String rule, String message) {
        Place place = place(offset);
        return Problem.error(file, place.line(), place.column(), rule, message);
    }

    public Problem warning(int offset, String rule, String message) {
        Place place = place(offset);
        return Problem.warning(file, place.line(), place.column(), rule, message);
    }

    /** Puts a passage together from the pieces that markup cuts it into. */
    public static final class Builder {

        private final String file;
        private final StringBuilder text = new StringBuilder();
        private final NavigableMap<Integer, Place> places = new TreeMap<>();
        private final Map<Integer, String> facts = new LinkedHashMap<>();

        public Builder(String file) {
            this.file = file;
        }

        public Builder add(String piece, Place place) {
            if (!piece.isEmpty()) {
                places.put(text.length(), place);
                text.append(piece);
            }
            return this;
        }

        void addSpace() {
            text.append(' ');
        }

        void addStandIn(Place place) {
            add(String.valueOf(Word.STAND_IN), place);
        }

        void addFact(String id, Place place) {
            facts.put(text.length(), id);
            addStandIn(place);
        }

        /** Takes off the mark that a heading can end with, {@code {#id .class}}; empty if there is none. */
        String cutOffMark() {
            int end = text.length();
            while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            int open = text.lastIndexOf("{");
            if (end == 0 || text.charAt(end - 1) != '}' || open < 0) {
                return "";
            }
            String mark = text.substring(open, end);
            text.setLength(open);
            return mark;
        }

        public Passage build(Kind kind) {
            return new Passage(this, kind);
        }
    }
}
