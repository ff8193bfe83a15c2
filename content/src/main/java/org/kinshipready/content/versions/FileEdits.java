package org.kinshipready.content.versions;

import java.util.List;
import java.util.SortedSet;
import java.util.regex.Pattern;

/** Finds what differs in the files of a course beyond its steps: front matter, pictures, translations. */
final class FileEdits {

    private static final Pattern TRANSLATION = Pattern.compile(".+\\.[a-z]{2,3}\\.md");

    private final Edition published;
    private final Edition candidate;
    private final List<Edit> edits;

    FileEdits(Edition published, Edition candidate, List<Edit> edits) {
        this.published = published;
        this.candidate = candidate;
        this.edits = edits;
    }

    void find() {
        SortedSet<String> files = published.files();
        files.addAll(candidate.files());
        files.stream()
                .filter(file -> !file.equals("course.md") && !published.hasSame(file, candidate))
                .forEach(this::compare);
        // In course.md, the version and changes always differ, so it is only worth reporting if nothing else is.
        if (edits.isEmpty()) {
            edits.add(new Edit(Change.PATCH, null, null, "course.md was changed"));
        }
    }

    private void compare(String file) {
        String name = file.endsWith(".md") ? file.substring(0, file.length() - ".md".length()) : "";
        if (!isModule(name)) {
            edits.add(new Edit(change(file), null, null, "the file " + file + " " + happened(file)));
        } else if (edits.stream().noneMatch(edit -> name.equals(edit.module())) && inBoth(name)) {
            edits.add(new Edit(Change.PATCH, name, null, "the module “" + name + "” has other words"));
        }
    }

    private boolean isModule(String name) {
        return published.course().module(name).isPresent()
                || candidate.course().module(name).isPresent();
    }

    private boolean inBoth(String module) {
        return published.course().module(module).isPresent()
                && candidate.course().module(module).isPresent();
    }

    /** Somebody may be halfway through a translation that is removed. */
    private Change change(String file) {
        return TRANSLATION.matcher(file).matches() && !candidate.has(file) ? Change.MAJOR : Change.PATCH;
    }

    private String happened(String file) {
        return !candidate.has(file) ? "was removed" : !published.has(file) ? "is new" : "was changed";
    }
}
