package org.kinshipready.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Where course files come from: names and bytes, whether in a folder, a jar, the database or an upload.
 *
 * <p>Names use {@code /} and are relative to the folder that holds {@code preparatory} and {@code ongoing}.
 */
public interface CourseSource {

    /** The names of all files, in order. */
    SortedSet<String> names();

    /**
     * The bytes of one file.
     *
     * @throws IllegalArgumentException if there is no file with that name
     */
    byte[] read(String name);

    /** Files that are in memory already. */
    static CourseSource of(Map<String, byte[]> files) {
        SortedMap<String, byte[]> copy = new TreeMap<>(files);
        return new CourseSource() {
            @Override
            public SortedSet<String> names() {
                return new TreeSet<>(copy.keySet());
            }

            @Override
            public byte[] read(String name) {
                byte[] bytes = copy.get(name);
                if (bytes == null) {
                    throw new IllegalArgumentException("No file " + name);
                }
                return bytes;
            }
        };
    }

    /**
     * The regular files below a folder, all read now. Hidden files (with a leading dot) are left out, and links aren't
     * followed.
     *
     * @throws UncheckedIOException if the folder can't be read
     */
    static CourseSource folder(Path root) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                String name = root.relativize(path).toString().replace('\\', '/');
                boolean hidden = name.startsWith(".") || name.contains("/.");
                if (!hidden && Files.isRegularFile(path, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
                    files.put(name, Files.readAllBytes(path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(files);
    }
}
