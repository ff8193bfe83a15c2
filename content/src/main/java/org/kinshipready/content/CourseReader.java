package org.kinshipready.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads courses from Markdown: front matter, modules, steps, ids and links.
 *
 * <p>Whatever is wrong in a file is a {@link Problem}, never an exception. Instances can be shared between threads.
 */
public final class CourseReader {

    /** A folder of a source that holds a course. */
    public record Folder(Pathway pathway, String id) {}

    /** The shared files as read, and everything that is wrong with them. */
    public record SharedReading(SharedContent shared, List<Problem> problems) {}

    /** The folders of a source that hold a {@code course.md}, in order. */
    public List<Folder> folders(CourseSource source) {
        List<Folder> folders = new ArrayList<>();
        for (String name : source.names()) {
            String[] parts = name.split("/", -1);
            if (parts.length == 3 && parts[2].equals("course.md")) {
                Pathway.of(parts[0]).ifPresent(pathway -> folders.add(new Folder(pathway, parts[1])));
            }
        }
        folders.sort(Comparator.comparing(Folder::pathway).thenComparing(Folder::id));
        return folders;
    }

    /**
     * Reads {@code facts.yml}, {@code helplines.yml}, {@code glossary.yml} and {@code contributors.yml}; a missing file
     * is an empty one.
     */
    public SharedReading readShared(CourseSource source) {
        return new SharedReader(source).read();
    }

    /** Reads one course, its figures, helplines and contributors filled in from the shared content. */
    public CourseReading read(CourseSource source, Folder folder, SharedContent shared) {
        return new CourseFolder(source, folder, shared).read();
    }
}
