package org.kinshipready.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kinshipready.content.yaml.Fields;
import org.kinshipready.content.yaml.Scalar;

/** Makes modules from their files, once it is known where links can lead. */
final class ModuleReader {

    private static final int MAX_MINUTES = 600;

    private final References references;
    private final CourseFile course;
    private final String courseContributor;

    ModuleReader(References references, CourseFile course, String courseContributor) {
        this.references = references;
        this.course = course;
        this.courseContributor = courseContributor;
    }

    CourseModule read(ModuleFile file) {
        Fields fields = file.fields();
        Prose prose = new Prose(references, file.problems());
        String opening = prose.html(file.opening());
        List<Step> steps = steps(file, prose);
        // Missing parts get stand-ins, so that an unfinished module can be looked at, though not published.
        CourseModule module = new CourseModule(
                file.id(),
                fields.text("title").map(Scalar::text).orElse(file.id()),
                fields.wholeNumber("minutes", 1, MAX_MINUTES).orElse(0),
                nation(fields.text("nation"), file.problems()),
                fields.date("reviewed").orElse(LocalDate.EPOCH),
                fields.date("review-by").orElse(LocalDate.EPOCH),
                fields.textIfAny("reviewer").map(Scalar::text).orElse(null),
                contributor(fields, file.problems()),
                fields.textIfAny("licence").map(Scalar::text).orElse(course.licence()),
                fields.flag("sensitive"),
                fields.textIfAny("content-note").map(Scalar::text).orElse(null),
                sources(fields, file.problems()),
                prose.facts(),
                opening,
                steps,
                Course.ENGLISH,
                Set.of());
        // Read by the rule that looks for typed amounts.
        fields.listIfAny("example-amounts");
        // Read by the rule that asks for a helpline that is open at night.
        fields.fieldsListIfAny("no-night-help").forEach(ModuleReader::readException);
        fields.noMore();
        return module;
    }

    private static void readException(Fields exception) {
        exception.text("step");
        exception.text("why");
        exception.noMore();
    }

    private List<Step> steps(ModuleFile file, Prose prose) {
        boolean mustPass = course.mustPassIds().contains(file.id());
        StepReader reader = new StepReader(prose, new Ids(file.id(), course.retiredIds()), mustPass, file.problems());
        List<Step> steps = new ArrayList<>();
        int number = 0;
        for (Section section : file.steps()) {
            number++;
            steps.add(reader.read(section, number));
        }
        return steps;
    }

    private String contributor(Fields fields, FileProblems problems) {
        Optional<Scalar> own = fields.textIfAny("contributor");
        return own.isPresent() ? Contributors.id(own.get(), references.shared(), problems) : courseContributor;
    }

    static Nation nation(Optional<Scalar> text, FileProblems problems) {
        Optional<Nation> nation = text.flatMap(scalar -> Nation.of(scalar.text()));
        if (text.isPresent() && nation.isEmpty()) {
            problems.error(
                    text.get(),
                    Fields.RULE,
                    "\"nation\" must be england, wales or england-and-wales, not \""
                            + text.get().text() + "\".");
        }
        return nation.orElse(Nation.ENGLAND_AND_WALES);
    }

    private static List<CourseModule.Source> sources(Fields fields, FileProblems problems) {
        List<CourseModule.Source> sources = new ArrayList<>();
        for (Fields source : fields.fieldsListIfAny("sources")) {
            Optional<Scalar> url = source.text("url");
            Optional<LocalDate> read = source.date("read");
            source.noMore();
            url.filter(text -> WebAddress.accept(text, problems))
                    .ifPresent(text -> sources.add(new CourseModule.Source(text.text(), read.orElse(LocalDate.EPOCH))));
        }
        return sources;
    }
}
