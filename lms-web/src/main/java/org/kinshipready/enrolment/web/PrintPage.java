package org.kinshipready.enrolment.web;

import java.util.List;
import java.util.regex.Pattern;
import org.kinshipready.content.Course;
import org.kinshipready.content.Question;

/**
 * A whole course to print.
 *
 * @param credit who wrote it
 */
public record PrintPage(Course course, String credit) {

    private static final Pattern HEADING = Pattern.compile("(?<=</?h)[2-4](?=[ >])");

    /** The same text with its headings two levels lower, because here they come under those of a module and a step. */
    public String beneath(String html) {
        return HEADING.matcher(html).replaceAll(level -> String.valueOf(Integer.parseInt(level.group()) + 2));
    }

    /** The options that an answer slip explains: the right ones, and all that have feedback. */
    public List<Question.Option> explained(Question question) {
        return question.options().stream()
                .filter(option -> option.right() || !option.feedbackHtml().isEmpty())
                .toList();
    }
}
