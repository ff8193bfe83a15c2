package org.kinshipready.storage.copies;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.Page;
import org.kinshipready.storage.file.DatabaseFile;

/**
 * What can be read of a database, part by part.
 *
 * @param whole whether it is as it was last written, and all of it can be read
 * @param isNewest whether this is the state that was written last; if not, an older one was read
 */
record Look(boolean whole, boolean isNewest, List<Part> parts) {

    private static final String DOCUMENTS = "databases.";

    /**
     * One of its maps: a collection, an index, or what is kept about them.
     *
     * @param missing how many entries can't be read, or {@link #UNKNOWN}
     */
    record Part(String name, long readable, long missing) {

        static final long UNKNOWN = -1;

        boolean isWhole() {
            return missing == 0;
        }

        /** A collection of documents, and not one that the server keeps for itself. */
        boolean isCollection() {
            return name.startsWith(DOCUMENTS) && !collection().startsWith("system.");
        }

        String database() {
            return name.substring(DOCUMENTS.length()).replaceFirst("\\..*", "");
        }

        String collection() {
            return name.startsWith(DOCUMENTS)
                    ? name.substring(DOCUMENTS.length()).replaceFirst("^[^.]*\\.", "")
                    : name;
        }
    }

    /** Chooses by a part's name what to do with each entry that can be read of it. */
    interface Reader {

        BiConsumer<Object, Object> of(String part);
    }

    static Look at(Path file) throws IOException {
        return at(file, part -> (key, value) -> {});
    }

    /**
     * @throws IOException if the file can't be read
     * @throws MVStoreException if it isn't a database, or nothing in it can be found
     */
    static Look at(Path file, Reader reader) throws IOException {
        try (DatabaseFile opened = DatabaseFile.read(file)) {
            return of(opened.store(), true, reader);
        } catch (MVStoreException damaged) {
            try (DatabaseFile older = DatabaseFile.readWhatIsLeft(file)) {
                return of(older.store(), false, reader);
            }
        }
    }

    private static Look of(MVStore store, boolean newest, Reader reader) {
        List<Part> parts = new ArrayList<>();
        for (String name : store.getMapNames()) {
            parts.add(part(store, name, reader.of(name)));
        }
        return new Look(newest && parts.stream().allMatch(Part::isWhole), newest, List.copyOf(parts));
    }

    private static Part part(MVStore store, String name, BiConsumer<Object, Object> reader) {
        try {
            MVMap<Object, Object> map = store.openMap(name);
            Page<Object, Object> root = map.getRootPage();
            long readable = read(root, reader);
            return new Part(name, readable, root.getTotalCount() - readable);
        } catch (RuntimeException damaged) {
            return new Part(name, 0, Part.UNKNOWN);
        }
    }

    /** How many entries below a page can be read; any others are skipped. */
    private static long read(Page<Object, Object> page, BiConsumer<Object, Object> reader) {
        long readable = 0;
        if (page.isLeaf()) {
            for (int entry = 0; entry < page.getKeyCount(); entry++) {
                reader.accept(page.getKey(entry), page.getValue(entry));
                readable++;
            }
            return readable;
        }
        for (int child = 0; child < page.getRawChildPageCount(); child++) {
            try {
                readable += read(page.getChildPage(child), reader);
            } catch (RuntimeException damaged) {
                // Its parent's count says how much is missing.
            }
        }
        return readable;
    }
}
