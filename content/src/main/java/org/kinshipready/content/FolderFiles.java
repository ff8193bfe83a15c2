package org.kinshipready.content;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;

/** Complains about files of a course's folder that no one would ever see. */
final class FolderFiles {

    private static final String NOT_LISTED =
            "This module isn't listed in course.md. Add it under \"modules\", or take the file out.";

    private FolderFiles() {}

    static void check(CourseSource source, String path, Set<String> modules, List<Problem> problems) {
        for (String file : source.names()) {
            String name = file.startsWith(path) ? file.substring(path.length()) : "course.md";
            if (name.endsWith(".md") && !name.equals("course.md")) {
                FileProblems here = new FileProblems(file, problems);
                Matcher translation = Translations.FILE.matcher(name);
                if (translation.matches()) {
                    checkTranslation(translation.group(1), translation.group(2), modules, here);
                } else if (!modules.contains(name.substring(0, name.length() - ".md".length()))) {
                    here.error(1, 1, "modules", NOT_LISTED);
                }
            }
        }
    }

    private static void checkTranslation(String id, String language, Set<String> modules, FileProblems here) {
        if (!Translations.isLanguage(language)) {
            here.error(
                    1,
                    1,
                    Translations.RULE,
                    "\"" + language + "\" in this file's name isn't a language: write two small letters, as in "
                            + "my-module.cy.md. English has no letters.");
        } else if (!id.equals("course") && !modules.contains(id)) {
            here.error(1, 1, "modules", NOT_LISTED);
        }
    }
}
