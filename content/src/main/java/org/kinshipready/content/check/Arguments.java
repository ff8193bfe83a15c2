package org.kinshipready.content.check;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the checker was asked to do.
 *
 * @param measures whether to print the length and reading grade of every module too
 * @param published the earlier courses that somebody named
 */
record Arguments(
        CheckedFolder folder, Format format, LocalDate today, boolean measures, Optional<PublishedCourses> published) {

    static final String USAGE = """
            Usage: check [--format text|json|github] [--measures] [--today DATE] [--published FOLDER] [FOLDER]
              FOLDER       one that holds preparatory and ongoing, or one course in it (content/courses if left out)
              --format     text to read, json for other programs, github for notes beside a change (text if left out)
              --measures   words, steps, quiz questions and reading grade of every module, before the count
              --today      the day that review dates are compared with, as in 2026-11-21 (today if left out)
              --published  the courses as published before (the newest tag v... in Git if left out)""";

    private static final String FORMAT = "--format";
    private static final String TODAY = "--today";
    private static final String PUBLISHED = "--published";
    private static final String MEASURES = "--measures";
    private static final Set<String> OPTIONS = Set.of(FORMAT, TODAY, PUBLISHED, MEASURES);
    private static final String FOLDER = "";

    static Arguments parse(List<String> arguments) throws WrongUseException {
        Map<String, String> values = values(arguments);
        // The script sets this to say where the courses are when it is called from another folder.
        String folder = values.getOrDefault(FOLDER, System.getProperty("lms.courses", "content/courses"));
        return new Arguments(
                folder(folder),
                Format.of(values.getOrDefault(FORMAT, "text")),
                today(values.get(TODAY)),
                values.containsKey(MEASURES),
                published(values.get(PUBLISHED)));
    }

    private static CheckedFolder folder(String name) throws WrongUseException {
        return CheckedFolder.find(name).orElseThrow(() -> noCourses(name));
    }

    private static Optional<PublishedCourses> published(@Nullable String folder) throws WrongUseException {
        return folder == null
                ? Optional.empty()
                : Optional.of(PublishedCourses.in(folder).orElseThrow(() -> noCourses(folder)));
    }

    private static WrongUseException noCourses(String folder) {
        return new WrongUseException(
                "\"" + folder + "\" isn't a folder that holds preparatory and ongoing, or a course.");
    }

    private static Map<String, String> values(List<String> arguments) throws WrongUseException {
        Map<String, String> values = new HashMap<>();
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String[] parts = rest.next().split("=", 2);
            String name = parts[0].startsWith("-") ? parts[0] : FOLDER;
            if (!name.equals(FOLDER) && !OPTIONS.contains(name)) {
                throw new WrongUseException("There is no option " + name + ".");
            }
            String value = name.equals(FOLDER) ? String.join("=", parts) : value(name, parts, rest);
            if (values.put(name, value) != null) {
                throw new WrongUseException(
                        name.equals(FOLDER) ? "Only one folder can be checked at a time." : name + " is here twice.");
            }
        }
        return values;
    }

    private static String value(String name, String[] parts, Iterator<String> rest) throws WrongUseException {
        if (name.equals(MEASURES)) {
            if (parts.length == 2) {
                throw new WrongUseException(name + " takes no value.");
            }
            return "";
        }
        if (parts.length == 2) {
            return parts[1];
        }
        if (!rest.hasNext()) {
            throw new WrongUseException(name + " needs a value.");
        }
        return rest.next();
    }

    private static LocalDate today(@Nullable String text) throws WrongUseException {
        try {
            return text == null ? LocalDate.now(ZoneId.systemDefault()) : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new WrongUseException("--today must be a date as in 2026-11-21, not \"" + text + "\".");
        }
    }
}
