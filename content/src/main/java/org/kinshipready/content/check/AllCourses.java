package org.kinshipready.content.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kinshipready.content.Course;
import org.kinshipready.content.CourseReader;
import org.kinshipready.content.CourseReader.Folder;
import org.kinshipready.content.CourseReading;
import org.kinshipready.content.CourseSource;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.Problem;
import org.kinshipready.content.SharedContent;

/**
 * Every course of a source, of both pathways, as read.
 *
 * @param helplines the helplines that a help box can name
 * @param sharedEntries figures and helplines with the places of their dates
 * @param texts the Markdown files of the courses as written, except those refused by a limit
 * @param today the day that dates are compared with
 */
record AllCourses(
        CourseSource source,
        List<Problem> sharedProblems,
        Map<Folder, CourseReading> readings,
        Vocabulary vocabulary,
        Map<String, SharedContent.Helpline> helplines,
        List<SharedEntry> sharedEntries,
        List<CourseText> texts,
        LocalDate today) {

    private static final List<Rule> RULES = List.of(
            new OnePathwayRule(),
            new OutsideLinkRule(),
            new StrayFileRule(),
            new ReviewByRule(),
            new EndedRule(),
            new AmountRule(),
            new TelephoneRule(),
            new ContentNoteRule(),
            new HelpBoxRule(),
            new NightHelpRule(),
            new ReadingLevelRule(),
            new SentenceRule(),
            new ModuleLengthRule(),
            new CapitalsRule(),
            new AbbreviationRule(),
            new WatchWordRule());

    static AllCourses read(CourseSource source, LocalDate today) {
        CourseReader reader = new CourseReader();
        CourseReader.SharedReading shared = reader.readShared(source);
        Map<Folder, CourseReading> readings = new LinkedHashMap<>();
        for (Folder folder : reader.folders(source)) {
            readings.put(folder, reader.read(source, folder, shared.shared()));
        }
        return new AllCourses(
                source,
                shared.problems(),
                readings,
                Vocabulary.of(shared.shared()),
                shared.shared().helplines(),
                Stream.of(SharedEntry.FACTS, SharedEntry.HELPLINES)
                        .flatMap(file -> SharedEntry.read(source, file, shared.problems()).stream())
                        .toList(),
                CourseTexts.of(source, readings),
                today);
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(sharedProblems);
        readings.values().forEach(reading -> problems.addAll(reading.problems()));
        RULES.forEach(rule -> problems.addAll(rule.check(this)));
        return problems;
    }

    Optional<Course> course(Pathway pathway, String id) {
        return Optional.ofNullable(readings.get(new Folder(pathway, id))).flatMap(CourseReading::course);
    }

    boolean exists(Pathway pathway, String id) {
        return readings.containsKey(new Folder(pathway, id));
    }

    /** The rules for plain words know English only. */
    Stream<CourseText> englishTexts() {
        return texts.stream().filter(CourseText::isEnglish);
    }
}
