package org.kinshipready.preview;

import java.util.List;
import java.util.regex.Pattern;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.Problem;
import org.kinshipready.site.PageNotes;

/** Shows the checker's problems beside the page that the faulty file makes. */
class ProblemNotes implements PageNotes {

    private final PreviewedFolder folder;

    ProblemNotes(PreviewedFolder folder) {
        this.folder = folder;
    }

    @Override
    public List<String> on(String path) {
        Pattern files = files(path);
        return folder.problems().stream()
                .filter(problem -> files.matcher(problem.file()).matches())
                .map(ProblemNotes::words)
                .toList();
    }

    /**
     * A module's page shows the problems of its file, a course's those of all its files, a pathway's those of all its
     * courses, and any other page those of the shared files.
     */
    private static Pattern files(String path) {
        String[] parts = path.substring(1).split("/", -1);
        if (Pathway.of(parts[0]).isEmpty()) {
            return Pattern.compile("[^/]*");
        }
        String folder = Pattern.quote(parts[0]) + "/" + (parts.length > 1 ? Pattern.quote(parts[1]) + "/" : "");
        return Pattern.compile(parts.length > 2 ? folder + Pattern.quote(parts[2]) + "[.](..[.])?md" : folder + ".*");
    }

    private static String words(Problem problem) {
        return "%s, line %d: %s (%s)".formatted(problem.file(), problem.line(), problem.message(), problem.rule());
    }
}
