package org.kinshipready.content;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kinshipready.content.markdown.Figures;
import org.kinshipready.content.yaml.Fields;
import org.kinshipready.content.yaml.Scalar;

/** Reads one module in another language; everything but the words comes from the English module. */
final class ModuleTranslation {

    private final CourseModule english;
    private final String language;
    private final CourseFile course;
    private final References references;

    ModuleTranslation(CourseModule english, String language, CourseFile course, References references) {
        this.english = english;
        this.language = language;
        this.course = course;
        this.references = references;
    }

    CourseModule read(ModuleFile file) {
        Prose prose = new Prose(references, file.problems());
        String opening = prose.html(file.opening());
        if (opening.isEmpty() && !english.openingHtml().isEmpty()) {
            file.problems().warning(1, 1, Translations.RULE, "The sentences before the first step aren't translated.");
        }
        Map<String, Step> translated = new TranslatedSteps(english, file.problems()).read(file, reader(file, prose));
        Set<String> untranslated = new LinkedHashSet<>();
        List<Step> steps = new ArrayList<>();
        for (Step step : english.steps()) {
            Step found = translated.get(step.id());
            steps.add(found == null ? step : found);
            if (found == null) {
                untranslated.add(step.id());
            }
        }
        return module(file, opening, steps, untranslated, facts(prose));
    }

    private StepReader reader(ModuleFile file, Prose prose) {
        boolean mustPass = course.mustPassIds().contains(english.id());
        return new StepReader(prose, new Ids(english.id(), course.retiredIds()), mustPass, file.problems());
    }

    private CourseModule module(
            ModuleFile file,
            String opening,
            List<Step> steps,
            Set<String> untranslated,
            List<SharedContent.Fact> facts) {
        Fields fields = file.fields();
        CourseModule module = new CourseModule(
                english.id(),
                fields.text("title").map(Scalar::text).map(Figures::isolated).orElse(english.title()),
                english.minutes(),
                english.nation(),
                fields.dateIfAny("reviewed").orElse(english.reviewed()),
                fields.dateIfAny("review-by").orElse(english.reviewBy()),
                // The reviewer of the English words hasn't checked these.
                fields.textIfAny("reviewer").map(Scalar::text).orElse(null),
                english.contributor(),
                english.licence(),
                english.sensitive(),
                contentNote(fields, file.problems()),
                english.sources(),
                facts,
                opening,
                steps,
                language,
                untranslated);
        fields.noMore();
        return module;
    }

    private @Nullable String contentNote(Fields fields, FileProblems problems) {
        Optional<Scalar> note =
                english.contentNote() == null ? fields.textIfAny("content-note") : fields.text("content-note");
        if (english.contentNote() == null) {
            note.ifPresent(text -> problems.error(
                    text,
                    Translations.RULE,
                    "The English module has no content note. Add one there, or take this one out."));
            return null;
        }
        return note.map(Scalar::text).map(Figures::isolated).orElse(english.contentNote());
    }

    // Steps that are still in English show the English figures.
    private List<SharedContent.Fact> facts(Prose prose) {
        Set<SharedContent.Fact> facts = new LinkedHashSet<>(prose.facts());
        facts.addAll(english.facts());
        return List.copyOf(facts);
    }
}
