package org.kinshipready.content;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of a course, read and ready to be shown: all HTML in it is safe.
 *
 * @param contributor id in {@link SharedContent#contributors()}
 * @param outcomes what a learner can do afterwards, by id, in order
 * @param aboutHtml what the course is about
 * @param passMark per cent that each quiz needs, or null if answering every question is enough
 * @param mustPass ids of the modules in which every question must be right in one submission
 * @param renewAfter how long a completion counts, or null for ever
 * @param changes what changed, in the author's words, by version
 * @param retired ids ("module" or "module/id") that were once used and must never be reused
 * @param pictures the pictures that may be served with it, by name
 * @param language the language of its title, audience, outcomes and description, two letters; each module names its own
 * @param translations the same course in other languages, by language
 */
public record Course(
        Pathway pathway,
        String id,
        Version version,
        String title,
        String audience,
        String contributor,
        Map<String, String> outcomes,
        String aboutHtml,
        List<CourseModule> modules,
        @Nullable Integer passMark,
        Set<String> mustPass,
        @Nullable Period renewAfter,
        String licence,
        Map<Version, String> changes,
        List<String> retired,
        Map<String, Picture> pictures,
        String language,
        Map<String, Course> translations) {

    /** The language in which every course is first written. */
    public static final String ENGLISH = "en";

    public Optional<CourseModule> module(String moduleId) {
        return modules.stream().filter(module -> module.id().equals(moduleId)).findFirst();
    }

    public Optional<Step> step(StepId id) {
        return module(id.module()).flatMap(module -> module.step(id.step()));
    }

    /**
     * The course in a language, as far as it is translated.
     *
     * <p>Ids, kinds, right answers and everything else that isn't words are the same; modules and steps that nobody has
     * translated are in English and say so.
     */
    public Course inLanguage(String wanted) {
        return translations.getOrDefault(wanted, this);
    }

    /** The picture with that name, such as {@code house.png}. */
    public Optional<Picture> picture(String name) {
        return Optional.ofNullable(pictures.get(name));
    }

    /** Every step, in reading order. */
    public List<StepId> steps() {
        return modules.stream()
                .flatMap(module -> module.steps().stream().map(step -> new StepId(module.id(), step.id())))
                .toList();
    }

    /** The steps that a completion needs, in reading order. */
    public List<StepId> requiredSteps() {
        return modules.stream()
                .flatMap(module -> module.steps().stream()
                        .filter(step -> !step.optional())
                        .map(step -> new StepId(module.id(), step.id())))
                .toList();
    }

    /**
     * Whether a learner may skip a module without losing anything: it warns about its content, and needn't be passed.
     */
    public boolean skippable(CourseModule module) {
        return module.contentNote() != null && !mustPass.contains(module.id());
    }

    /** About how long it takes, in minutes. */
    public int minutes() {
        return modules.stream().mapToInt(CourseModule::minutes).sum();
    }

    /**
     * Where somebody reading in order goes to reach a step: a module starts on its own page, which says what it
     * contains.
     */
    public String wayTo(StepId step) {
        boolean first = module(step.module())
                .filter(module -> !module.steps().isEmpty()
                        && module.steps().getFirst().id().equals(step.step()))
                .isPresent();
        return address() + "/" + (first ? step.module() : step.toString());
    }

    /** Where it is read. */
    public String address() {
        return "/" + pathway.id() + "/" + id;
    }
}
