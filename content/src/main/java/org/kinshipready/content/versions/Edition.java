package org.kinshipready.content.versions;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kinshipready.content.Course;
import org.kinshipready.content.CourseSource;

/**
 * One version of a course, with the files that it was read from, which also hold things that no page shows.
 *
 * <p>Read both editions with the same shared content before comparing them, or today's figures look like edits.
 */
public record Edition(Course course, CourseSource source) {

    /** The names of the course's files, relative to its folder. */
    SortedSet<String> files() {
        return source.names().stream()
                .filter(name -> name.startsWith(folder()))
                .map(name -> name.substring(folder().length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    boolean has(String file) {
        return source.names().contains(folder() + file);
    }

    boolean hasSame(String file, Edition other) {
        return has(file)
                && other.has(file)
                && Arrays.equals(source.read(folder() + file), other.source.read(other.folder() + file));
    }

    boolean same(Edition other) {
        return files().equals(other.files()) && files().stream().allMatch(file -> hasSame(file, other));
    }

    /** The file to fix: the module's, or the course's if there is no such module. */
    String place(@Nullable String module) {
        boolean there = module != null && course.module(module).isPresent();
        return folder() + (there ? module : "course") + ".md";
    }

    /** The line of a step's, question's or choice's heading; 1 if it can't be found. */
    int headingLine(@Nullable String module, @Nullable String id) {
        return id == null ? 1 : line(place(module), Pattern.compile("#{2,3} .*\\{#" + Pattern.quote(id) + "[ }].*"));
    }

    /** The line of an entry in the course's list of modules; 1 if it can't be found. */
    int listLine(String module) {
        return line(place(null), Pattern.compile("\\s*- " + Pattern.quote(module) + "\\s*"));
    }

    /** The line of a key in the course's own front matter; 1 if it can't be found. */
    int keyLine(String key) {
        return line(place(null), Pattern.compile(Pattern.quote(key) + ":.*"));
    }

    private int line(String file, Pattern pattern) {
        if (!source.names().contains(file)) {
            return 1;
        }
        List<String> lines =
                new String(source.read(file), StandardCharsets.UTF_8).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (pattern.matcher(lines.get(i)).matches()) {
                return i + 1;
            }
        }
        return 1;
    }

    private String folder() {
        return course.pathway().id() + "/" + course.id() + "/";
    }
}
