package org.kinshipready.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a course in other languages, from the files in its folder that have a language in their names. */
final class Translations {

    static final String RULE = "translations";

    /** A file's name; the second group may be a language, which {@link #isLanguage} decides. */
    static final Pattern FILE = Pattern.compile("([^/]+?)\\.([^/]+)\\.md");

    private static final int MAX_LANGUAGES = 20;

    private final CourseSource source;
    private final String path;
    private final CourseFile file;
    private final References references;
    private final List<Problem> problems;

    Translations(CourseSource source, String path, CourseFile file, References references, List<Problem> problems) {
        this.source = source;
        this.path = path;
        this.file = file;
        this.references = references;
        this.problems = problems;
    }

    static boolean isLanguage(String tag) {
        return tag.matches("[a-z]{2}") && !tag.equals(Course.ENGLISH);
    }

    Map<String, Course> read(Course english) {
        Map<String, Course> translations = new LinkedHashMap<>();
        Set<String> languages = languages();
        if (languages.size() > MAX_LANGUAGES) {
            problems.add(Problem.error(
                    path + "course.md", 1, 1, Limits.RULE, "This course is in over 20 languages. Take some out."));
            return translations;
        }
        languages.forEach(language -> translations.put(language, read(english, language)));
        return translations;
    }

    private Set<String> languages() {
        Set<String> languages = new TreeSet<>();
        for (String name : source.names()) {
            Matcher parts = FILE.matcher(name.startsWith(path) ? name.substring(path.length()) : "");
            if (parts.matches() && isLanguage(parts.group(2))) {
                languages.add(parts.group(2));
            }
        }
        return languages;
    }

    private Course read(Course english, String language) {
        CourseWords words = words(english, language);
        List<CourseModule> modules = english.modules().stream()
                .map(module -> module(module, language).orElse(module))
                .toList();
        return words.of(english, modules);
    }

    private CourseWords words(Course english, String language) {
        FileProblems here = new FileProblems(path + "course." + language + ".md", problems);
        return exists(here)
                ? CourseWords.read(source, language, english, new Prose(references.in(language), here), here)
                : CourseWords.of(english);
    }

    private Optional<CourseModule> module(CourseModule english, String language) {
        String name = english.id() + "." + language;
        FileProblems here = new FileProblems(path + name + ".md", problems);
        return exists(here)
                ? ModuleFile.read(source, path, name, english.id(), problems)
                        .map(found ->
                                new ModuleTranslation(english, language, file, references.in(language)).read(found))
                : Optional.empty();
    }

    /** Whether the translated file exists; if not, warns on the English file, where an author would look. */
    private boolean exists(FileProblems translation) {
        boolean there = source.names().contains(translation.file());
        if (!there) {
            String english = translation.file().replaceFirst("\\.[a-z]{2}\\.md$", ".md");
            String name = translation.file().substring(path.length());
            new FileProblems(english, problems)
                    .warning(1, 1, RULE, "There is no " + name + ": this is in English among the translated pages.");
        }
        return there;
    }
}
