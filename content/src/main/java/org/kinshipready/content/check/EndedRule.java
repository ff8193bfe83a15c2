package org.kinshipready.content.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kinshipready.content.Problem;
import org.kinshipready.content.check.text.Passage;
import org.kinshipready.content.check.text.Passage.Kind;

/** Nothing uses a figure or helpline after the day it ended. */
final class EndedRule implements Rule {

    private static final String RULE = "ended";

    @Override
    public List<Problem> check(AllCourses courses) {
        Set<String> facts = ended(courses, SharedEntry.FACTS);
        Set<String> helplines = ended(courses, SharedEntry.HELPLINES);
        List<Problem> problems = new ArrayList<>();
        courses.texts().stream().flatMap(CourseText::passages).forEach(passage -> {
            passage.facts().forEach((at, id) -> addIfEnded(id, at, facts, passage, problems));
            if (passage.kind() == Kind.HELP) {
                checkHelp(passage, helplines, problems);
            }
        });
        return problems;
    }

    private static Set<String> ended(AllCourses courses, String file) {
        return courses.sharedEntries().stream()
                .filter(entry -> entry.file().equals(file) && entry.hasEnded(courses.today()))
                .map(SharedEntry::id)
                .collect(Collectors.toSet());
    }

    private static void checkHelp(Passage passage, Set<String> ended, List<Problem> problems) {
        int at = 0;
        for (String id : passage.text().split(",", -1)) {
            int spaces = id.length() - id.stripLeading().length();
            addIfEnded(id.strip(), at + spaces, ended, passage, problems);
            at += id.length() + 1;
        }
    }

    private static void addIfEnded(String id, int at, Set<String> ended, Passage passage, List<Problem> problems) {
        if (ended.contains(id)) {
            problems.add(passage.warning(
                    at, RULE, "\"" + id + "\" has ended. Use what has taken its place, or take it out here."));
        }
    }
}
