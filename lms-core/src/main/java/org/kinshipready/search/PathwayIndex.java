package org.kinshipready.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.kinshipready.content.Course;
import org.kinshipready.content.SharedContent.GlossaryTerm;
import org.kinshipready.search.Analysis.Token;

/** The words of one pathway's courses, in memory. It never changes, and can be shared between threads. */
final class PathwayIndex {

    private static final String ENTRY = "entry";
    private static final int MAX_HITS = 1_000;
    private static final float TITLE_WEIGHS = 3;
    private static final float OTHER_FIELDS_WEIGH = 0.1f;
    private static final float NEIGHBOURS_WEIGH = 2;
    private static final int NEIGHBOURS = 3; // so many words may stand between those of a phrase
    private static final FieldType WITH_PLACES = withPlaces();

    private final Analysis analysis;
    /** What is in the index; the position in this list is the index's own number. */
    private final List<Indexed> indexed;

    private final List<String> languages;
    private final IndexSearcher searcher;
    private final Spelling spelling;

    private record Indexed(Entry entry, Passage passage) {}

    /** An entry that was found, and its number in the index. */
    record Match(int number, Entry entry) {}

    /** What was found, best first and each place once, and whether these have only some of the words. */
    record Matches(Words words, List<Match> places, boolean partly) {

        List<Entry> entries() {
            return places.stream().map(Match::entry).toList();
        }
    }

    private PathwayIndex(Analysis analysis, List<Indexed> written, List<String> languages, DirectoryReader reader)
            throws IOException {
        this.analysis = analysis;
        this.indexed = inOrder(reader, written);
        this.languages = languages;
        this.searcher = new IndexSearcher(reader);
        this.spelling = Spelling.of(reader, languages);
        // The cache that all searchers share would hold on to parts of an index that has been thrown away.
        searcher.setQueryCache(null);
    }

    static PathwayIndex of(Collection<Course> courses) {
        Analysis analysis = new Analysis();
        List<Indexed> written = new ArrayList<>();
        Set<String> languages = new TreeSet<>();
        IndexWriterConfig config = new IndexWriterConfig(analysis)
                .setMergeScheduler(new SerialMergeScheduler())
                .setCommitOnClose(true);
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (Course course : courses) {
                for (Entry entry : Entry.of(course)) {
                    Passage passage = Passage.of(entry);
                    writer.addDocument(document(entry, passage, written.size()));
                    written.add(new Indexed(entry, passage));
                    languages.add(entry.language());
                }
            }
            writer.forceMerge(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            return new PathwayIndex(analysis, written, List.copyOf(languages), DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the entries in the index's order, which merging may have changed. */
    private static List<Indexed> inOrder(DirectoryReader reader, List<Indexed> written) throws IOException {
        List<Indexed> inOrder = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            NumericDocValues numbers = leaf.reader().getNumericDocValues(ENTRY);
            while (numbers.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                inOrder.add(written.get(Math.toIntExact(numbers.longValue())));
            }
        }
        return List.copyOf(inOrder);
    }

    private static Document document(Entry entry, Passage passage, int number) {
        String title = entry.title();
        Document document = new Document();
        document.add(new NumericDocValuesField(ENTRY, number));
        document.add(new Field(Analysis.TITLE + entry.language(), title, TextField.TYPE_NOT_STORED));
        document.add(new Field(Analysis.TEXT + entry.language(), passage.text(), WITH_PLACES));
        // The text comes first, so that a word has the same place in both fields.
        document.add(new Field(Analysis.SPELLED + entry.language(), passage.text() + "\n" + title, WITH_PLACES));
        return document;
    }

    private static FieldType withPlaces() {
        FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }

    Analysis analysis() {
        return analysis;
    }

    /**
     * The places that have all of the words, or most of them if there are many; if there are no such places, those with
     * any of the words.
     *
     * @param reader the language to prefer if a place has the words in several
     */
    Matches find(String typed, String reader) {
        try {
            Words words = Words.read(typed, analysis, searcher.getIndexReader(), languages, spelling);
            int count = words.words().size();
            List<Match> all = find(words, typed, count - count / 3, reader);
            boolean partly = all.isEmpty() && count > 1;
            return new Matches(words, partly ? find(words, typed, 1, reader) : all, partly);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The terms that occur in the most places, as written; terms that occur nowhere are left out. */
    List<String> common(Collection<GlossaryTerm> terms, int most) {
        record Common(String term, int places) {}
        return terms.stream()
                .map(term -> new Common(term.term(), places(term.term())))
                .filter(term -> term.places() > 0)
                .sorted(Comparator.comparing(Common::places).reversed())
                .limit(most)
                .map(Common::term)
                .toList();
    }

    private int places(String term) {
        String[] stems = analysis.stems(Course.ENGLISH, term).toArray(String[]::new);
        try {
            return searcher.count(new PhraseQuery(Analysis.TEXT + Course.ENGLISH, stems));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The hits as a reader sees them, each with the sentence that has the most of the words. Sensitive ones get no
     * sentence.
     */
    List<Hit> shown(List<Match> matches, Set<Term> terms, String reader) {
        Map<Integer, List<Token>> found = new TreeMap<>();
        matches.forEach(match -> found.put(match.number(), new ArrayList<>()));
        try {
            for (Term term : terms) {
                // If the text has a title's form of a word, it has it under the text's form too.
                if (!term.field().startsWith(Analysis.TITLE)) {
                    addPlaces(term, found);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return matches.stream()
                .map(match -> match.entry()
                        .in(
                                reader,
                                match.entry().sensitive()
                                        ? List.of()
                                        : sentence(match, found.getOrDefault(match.number(), List.of()))))
                .toList();
    }

    private List<Hit.Piece> sentence(Match match, List<Token> found) {
        return indexed.get(match.number()).passage().best(found);
    }

    /** Looks a word up once for all of them, because each look-up takes some kilobytes. */
    private void addPlaces(Term term, Map<Integer, List<Token>> found) throws IOException {
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            PostingsEnum places = leaf.reader().postings(term, PostingsEnum.OFFSETS);
            if (places == null) {
                continue;
            }
            for (Map.Entry<Integer, List<Token>> entry : found.entrySet()) {
                int number = entry.getKey() - leaf.docBase;
                if (places.docID() < number && places.advance(number) == DocIdSetIterator.NO_MORE_DOCS) {
                    break;
                }
                for (int i = places.docID() == number ? places.freq() : 0; i > 0; i--) {
                    places.nextPosition();
                    entry.getValue().add(new Token(term.text(), places.startOffset(), places.endOffset()));
                }
            }
        }
    }

    private List<Match> find(Words words, String typed, int atLeast, String reader) throws IOException {
        if (words.terms().isEmpty()) {
            return List.of();
        }
        Map<String, Match> places = new LinkedHashMap<>();
        for (ScoreDoc found : searcher.search(query(words, typed, atLeast), MAX_HITS).scoreDocs) {
            Entry entry = indexed.get(found.doc).entry();
            places.merge(
                    entry.place(),
                    new Match(found.doc, entry),
                    (better, other) -> other.entry().language().equals(reader) ? other : better);
        }
        return List.copyOf(places.values());
    }

    private Query query(Words words, String typed, int atLeast) {
        BooleanQuery.Builder each = new BooleanQuery.Builder().setMinimumNumberShouldMatch(atLeast);
        words.words().forEach(word -> each.add(anywhere(word), Occur.SHOULD));
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(each.build(), Occur.MUST);
        for (String language : languages) {
            String[] stems = analysis.stems(language, typed).stream().limit(16).toArray(String[]::new);
            if (stems.length > 1) {
                PhraseQuery together = new PhraseQuery(NEIGHBOURS, Analysis.TEXT + language, stems);
                query.add(new BoostQuery(together, NEIGHBOURS_WEIGH), Occur.SHOULD);
            }
        }
        return query.build();
    }

    private static Query anywhere(Words.Word word) {
        List<Query> places = word.terms().stream().map(PathwayIndex::weighed).toList();
        return places.isEmpty() ? MatchNoDocsQuery.INSTANCE : new DisjunctionMaxQuery(places, OTHER_FIELDS_WEIGH);
    }

    private static Query weighed(Term term) {
        Query query = new TermQuery(term);
        return term.field().startsWith(Analysis.TITLE) ? new BoostQuery(query, TITLE_WEIGHS) : query;
    }
}
