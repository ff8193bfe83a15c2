package org.kinshipready.content.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kinshipready.content.Nation;
import org.kinshipready.content.Problem;
import org.kinshipready.content.SharedContent.Helpline;
import org.kinshipready.content.check.text.Part;
import org.kinshipready.content.check.text.Passage;
import org.kinshipready.content.check.text.Passage.Kind;
import org.kinshipready.content.yaml.Fields;
import org.kinshipready.content.yaml.Scalar;

/**
 * A page about somebody who is being hurt, isn't safe, or may end their life names a helpline that is open at night.
 *
 * <p>A page is a step, or the text before the first step. A translated page needs a helpline if its English page does,
 * or if its own words call for one. An author who leaves it out says why in the English file, where a reviewer sees it.
 */
final class NightHelpRule implements Rule {

    private static final String RULE = "night-help";

    @Override
    public List<Problem> check(AllCourses courses) {
        Map<String, CourseText> english = new HashMap<>();
        courses.englishTexts().forEach(text -> english.put(text.file(), text));
        List<Problem> problems = new ArrayList<>();
        courses.texts().stream().filter(CourseText::isModule).forEach(text -> {
            CourseText original = english.getOrDefault(text.englishFile(), text);
            new Module(text, original, courses.helplines(), courses.today()).check(problems);
        });
        return problems;
    }

    /** A file, and what its English original says about it. */
    private record Module(CourseText text, CourseText english, Map<String, Helpline> helplines, LocalDate today) {

        void check(List<Problem> problems) {
            Set<String> excepted = new HashSet<>();
            List<Fields> exceptions = english.fields().fieldsListIfAny("no-night-help");
            exceptions.forEach(exception -> exception.textIfAny("step").ifPresent(step -> excepted.add(step.text())));
            for (Part part : text.parts()) {
                if (!excepted.contains(part.id())) {
                    words(part).filter(found -> !hasNightHelp(part)).ifPresent(found -> problems.add(problem(found)));
                }
            }
            if (text.isEnglish()) {
                exceptions.forEach(exception ->
                        exception.textIfAny("step").flatMap(this::needless).ifPresent(problems::add));
            }
        }

        /**
         * The words that make it a page about harm: its own, or the English page's, which are reported at its heading.
         */
        private Optional<Found> words(Part part) {
            Optional<Found> own = find(part, DangerWords.in(text.language()));
            return own.isPresent() || text.isEnglish()
                    ? own
                    : english.parts().stream()
                            .filter(other ->
                                    other.step() == part.step() && other.id().equals(part.id()))
                            .findFirst()
                            .flatMap(other -> find(other, DangerWords.in(english.language())))
                            .flatMap(found -> part.passages().stream()
                                    .findFirst()
                                    .map(first -> new Found(first, 0, found.words())));
        }

        private static Optional<Found> find(Part part, DangerWords dangerWords) {
            return part.passages().stream()
                    .filter(passage -> passage.kind().isRead())
                    .flatMap(passage -> dangerWords.first(passage.text()).stream()
                            .map(match -> new Found(passage, match.start(), match.group())))
                    .findFirst();
        }

        private boolean hasNightHelp(Part part) {
            Set<Nation> served = EnumSet.noneOf(Nation.class);
            part.passages(Kind.HELP)
                    .flatMap(passage -> List.of(passage.text().split(",", -1)).stream())
                    .map(id -> helplines.get(id.strip()))
                    .filter(line -> line != null && line.isOpenAtNight(today))
                    .forEach(line -> served.add(line.nation()));
            return served.contains(Nation.ENGLAND_AND_WALES)
                    || served.contains(nation())
                    || served.containsAll(EnumSet.of(Nation.ENGLAND, Nation.WALES));
        }

        private Nation nation() {
            return english.fields()
                    .textIfAny("nation")
                    .flatMap(text -> Nation.of(text.text()))
                    .orElse(Nation.ENGLAND_AND_WALES);
        }

        private Problem problem(Found found) {
            return found.passage()
                    .error(
                            found.at(),
                            RULE,
                            "\"" + found.words() + "\": a reader of this page may need somebody tonight. Add a [!HELP] "
                                    + "box to it, with a line that is open at night" + where() + ", as in "
                                    + "\"samaritans\". If it needs none, say why under \"no-night-help\".");
        }

        private String where() {
            return switch (nation()) {
                case ENGLAND -> " in England";
                case WALES -> " in Wales";
                case ENGLAND_AND_WALES -> " in England and in Wales";
            };
        }

        /** An exception that nothing needs yet would hide a real problem later. */
        private Optional<Problem> needless(Scalar step) {
            boolean needed = text.parts().stream()
                    .anyMatch(part -> part.step()
                            && part.id().equals(step.text())
                            && words(part).isPresent()
                            && !hasNightHelp(part));
            return needed
                    ? Optional.empty()
                    : Optional.of(text.error(
                            step,
                            RULE,
                            "\"" + step.text() + "\" needs no exception: it isn't a step here, speaks of nobody who "
                                    + "is hurt, or has a line that is open at night. Take it off the list."));
        }
    }

    /**
     * Words about harm.
     *
     * @param at where in the passage they are
     */
    private record Found(Passage passage, int at, String words) {}
}
