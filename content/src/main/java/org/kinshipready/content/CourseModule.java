package org.kinshipready.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One Markdown file of a course: a quarter of an hour with one idea.
 *
 * @param minutes about how long it takes
 * @param nation where its law and money rules apply
 * @param reviewed the day its facts were last checked
 * @param reviewBy the day they must be checked again; never keeps a module from being served
 * @param reviewer who checked it, or null while it is a draft for review
 * @param contributor id in {@link SharedContent#contributors()}; the course's own if the module names none
 * @param sensitive whether its page gets the exit button and a neutral title
 * @param contentNote what to know before reading it, or null
 * @param openingHtml the text before its first step; may be empty
 * @param facts the figures it shows, each once, in the order of first use
 * @param language of its words, two letters
 * @param untranslated ids of the steps that are still in English
 */
public record CourseModule(
        String id,
        String title,
        int minutes,
        Nation nation,
        LocalDate reviewed,
        LocalDate reviewBy,
        @Nullable String reviewer,
        String contributor,
        String licence,
        boolean sensitive,
        @Nullable String contentNote,
        List<Source> sources,
        List<SharedContent.Fact> facts,
        String openingHtml,
        List<Step> steps,
        String language,
        Set<String> untranslated) {

    /** A web page that the author relied on, and the day it was read. */
    public record Source(String url, LocalDate read) {}

    public Optional<Step> step(String stepId) {
        return steps.stream().filter(step -> step.id().equals(stepId)).findFirst();
    }

    /** The steps that finish it: the required ones, or all of them if none is required. */
    public List<Step> stepsToFinish() {
        List<Step> required = steps.stream().filter(step -> !step.optional()).toList();
        return required.isEmpty() ? steps : required;
    }

    /** The language of a step's words: English if nobody has translated it yet. */
    public String languageOf(Step step) {
        return untranslated.contains(step.id()) ? Course.ENGLISH : language;
    }
}
