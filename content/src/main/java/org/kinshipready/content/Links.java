package org.kinshipready.content;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Link;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * Where the links of one course lead.
 *
 * @param outside collects the links that lead to other courses
 */
record Links(Pathway pathway, String course, CourseSteps steps, List<OutsideLink> outside) {

    static final String RULE = "links";

    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?i)https://[^\\s\\p{Cntrl}/?#]+[^\\p{Cntrl}]*|mailto:[^\\s\\p{Cntrl}]+@[^\\s\\p{Cntrl}]+");
    private static final String ID = "[a-z0-9-]+";
    private static final Pattern INSIDE =
            Pattern.compile("(?:\\.\\./(?<course>" + ID + ")/)?(?<module>" + ID + ")\\.md(?:#(?<step>.*))?");

    /** The address to use instead of what the author wrote; empty if there must be no link. */
    Optional<String> address(Link link, FileProblems problems) {
        String destination = link.getDestination();
        if (ELSEWHERE.matcher(destination).matches()) {
            return Optional.of(destination);
        }
        Matcher inside = INSIDE.matcher(destination);
        Optional<String> objection =
                inside.matches() ? dead(inside, link, problems) : Optional.of(refusal(destination));
        objection.ifPresent(message -> problems.error(link, RULE, message));
        return objection.isPresent() ? Optional.empty() : Optional.of(address(inside));
    }

    private String address(Matcher inside) {
        @Nullable String other = inside.group("course");
        String folder = "/" + pathway.id() + "/" + (other == null ? course : other);
        String module = inside.group("module");
        @Nullable String step = inside.group("step");
        return module.equals("course") ? folder : folder + "/" + module + (step == null ? "" : "/" + step);
    }

    private Optional<String> dead(Matcher inside, Link link, FileProblems problems) {
        @Nullable String other = inside.group("course");
        String module = inside.group("module");
        @Nullable String step = inside.group("step");
        if (step != null && (!Ids.isId(step) || module.equals("course"))) {
            return Optional.of(
                    "\"#" + step + "\" isn't the id of a step. Put a step's id after the #, or leave it out.");
        }
        if (other != null && !other.equals(course)) {
            SourceSpan at = FileProblems.start(link);
            outside.add(new OutsideLink(
                    problems.file(),
                    at.getLineIndex() + 1,
                    at.getColumnIndex() + 1,
                    other,
                    module.equals("course") ? null : module,
                    step));
            return Optional.empty();
        }
        return module.equals("course") ? Optional.empty() : steps.objection(module, step);
    }

    private String refusal(String destination) {
        if (destination.startsWith("#")) {
            return "Name the file before the #, even for a step of the same module, as in my-module.md" + destination
                    + ".";
        }
        if (destination.toLowerCase(Locale.ROOT).startsWith("http:")) {
            return "Only https addresses can be linked, because http isn't safe on the way. Try it with https.";
        }
        Pathway otherPathway = pathway == Pathway.PREPARATORY ? Pathway.ONGOING : Pathway.PREPARATORY;
        if (destination.startsWith("../../" + otherPathway.id() + "/")) {
            return "A course can't link to the other pathway: the two are kept apart. Take the link out.";
        }
        return "This address can't be linked. Use https: or mailto: for other sites, module.md#step within the "
                + "course, or ../other-course/module.md#step within the pathway.";
    }
}
