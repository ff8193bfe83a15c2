package org.kinshipready.content;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Node;

/** The ids of one module: steps and questions share one set, in which each id is unique. */
final class Ids {

    static final String RULE = "ids";
    static final String FORM = "Use up to 60 small letters and digits, with hyphens between words, as in my-id-2.";

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int MAX_LENGTH = 60;

    private final String module;
    private final Set<String> retired;
    private final Set<String> taken = new HashSet<>();

    Ids(String module, Set<String> retired) {
        this.module = module;
        this.retired = retired;
    }

    static boolean isId(String text) {
        return text.length() <= MAX_LENGTH && ID.matcher(text).matches();
    }

    void take(String id, Node place, FileProblems problems) {
        if (!isId(id)) {
            problems.error(place, RULE, "\"" + id + "\" can't be an id. " + FORM);
        } else if (!taken.add(id)) {
            problems.error(place, RULE, "The id \"" + id + "\" is used twice in this module: give this one another.");
        } else if (retired.contains(module + "/" + id)) {
            problems.error(
                    place,
                    RULE,
                    "The id \"" + id + "\" is retired in course.md: learners' records still use it for something "
                            + "else. Choose a new one.");
        }
    }
}
