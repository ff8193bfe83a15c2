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
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.kinshipready.content.Course;
import org.kinshipready.content.SharedContent.GlossaryTerm;

/** The words of one pathway's courses, in memory. It never changes, and may be used by many at once. */
final class PathwayIndex {

    private static final String ENTRY = "entry";
    private static final int MAX_HITS = 1_000;
    private static final float TITLE_WEIGHS = 3;
    private static final float OTHER_FIELDS_WEIGH = 0.1f;
    private static final float NEIGHBOURS_WEIGH = 2;
    private static final int NEIGHBOURS = 3; // so many words may stand between those of a phrase

    private final Analysis analysis;
    private final List<Entry> entries;
    private final List<String> languages;
    private final IndexSearcher searcher;

    /** What was found, the best first, each place once; and whether these have only some of the words. */
    record Matches(Words words, List<Entry> entries, boolean partly) {}

    private PathwayIndex(Analysis analysis, List<Entry> entries, List<String> languages, DirectoryReader reader) {
        this.analysis = analysis;
        this.entries = entries;
        this.languages = languages;
        this.searcher = new IndexSearcher(reader);
        // The cache all searchers share would keep what is in it of an index that is thrown away.
        searcher.setQueryCache(null);
    }

    static PathwayIndex of(Collection<Course> courses) {
        Analysis analysis = new Analysis();
        List<Entry> entries = new ArrayList<>();
        Set<String> languages = new TreeSet<>();
        IndexWriterConfig config = new IndexWriterConfig(analysis)
                .setMergeScheduler(new SerialMergeScheduler())
                .setCommitOnClose(true);
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (Course course : courses) {
                for (Entry entry : Entry.of(course)) {
                    writer.addDocument(document(entry, entries.size()));
                    entries.add(entry);
                    languages.add(entry.language());
                }
            }
            writer.forceMerge(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PathwayIndex(analysis, List.copyOf(entries), List.copyOf(languages), open(directory));
    }

    private static DirectoryReader open(ByteBuffersDirectory directory) {
        try {
            return DirectoryReader.open(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(Entry entry, int number) {
        String title = entry.title();
        String text = String.join("\n", entry.lines());
        Document document = new Document();
        document.add(new StoredField(ENTRY, number));
        document.add(new TextField(Analysis.TITLE + entry.language(), title, Field.Store.NO));
        document.add(new TextField(Analysis.TEXT + entry.language(), text, Field.Store.NO));
        document.add(new TextField(Analysis.SPELLED + entry.language(), title + "\n" + text, Field.Store.NO));
        return document;
    }

    Analysis analysis() {
        return analysis;
    }

    /**
     * The places that have all of the words, or of many words most; if there is none, those that have any of them.
     *
     * @param reader the language to prefer where a place has the words in several
     */
    Matches find(String typed, String reader) {
        try {
            Words words = Words.read(typed, analysis, searcher.getIndexReader(), languages);
            int count = words.words().size();
            List<Entry> all = find(words, typed, count - count / 3, reader);
            boolean partly = all.isEmpty() && count > 1;
            return new Matches(words, partly ? find(words, typed, 1, reader) : all, partly);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The terms that are in most places, as they stand; none that is nowhere. */
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

    private List<Entry> find(Words words, String typed, int atLeast, String reader) throws IOException {
        if (words.terms().isEmpty()) {
            return List.of();
        }
        Map<String, Entry> places = new LinkedHashMap<>();
        for (ScoreDoc found : searcher.search(query(words, typed, atLeast), MAX_HITS).scoreDocs) {
            Document document = searcher.storedFields().document(found.doc, Set.of(ENTRY));
            Entry entry = entries.get(document.getField(ENTRY).numericValue().intValue());
            places.merge(
                    entry.place(), entry, (better, other) -> other.language().equals(reader) ? other : better);
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
