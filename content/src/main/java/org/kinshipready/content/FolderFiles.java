package org.kinshipready.content;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kinshipready.content.yaml.Scalar;

/** Complains about files of a course's folder that no one would ever see. */
final class FolderFiles {

    private static final Pattern TRANSLATION = Pattern.compile(".+\\.[a-z]{2,3}\\.md");

    private FolderFiles() {}

    static void check(CourseSource source, String path, List<Scalar> modules, List<Problem> problems) {
        Set<String> listed = modules.stream().map(id -> id.text() + ".md").collect(Collectors.toSet());
        for (String file : source.names()) {
            String name = file.startsWith(path) ? file.substring(path.length()) : "course.md";
            if (TRANSLATION.matcher(name).matches()) {
                problems.add(Problem.warning(
                        file, 1, 1, "translations", "Translations aren't supported yet: this file is left out."));
            } else if (name.endsWith(".md") && !name.equals("course.md") && !listed.contains(name)) {
                problems.add(Problem.error(
                        file,
                        1,
                        1,
                        "modules",
                        "This module isn't listed in course.md. Add it under \"modules\", or take the file out."));
            }
        }
    }
}
