package org.kinshipready.content;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;

/** Reads a quiz: what comes before the first question, then the questions. */
final class QuizReader {

    static final String RULE = "quiz";

    private final Prose prose;
    private final BiFunction<Section, String, String> takeId;
    private final FileProblems problems;

    QuizReader(Prose prose, BiFunction<Section, String, String> takeId, FileProblems problems) {
        this.prose = prose;
        this.takeId = takeId;
        this.problems = problems;
    }

    Step.Quiz read(String id, boolean optional, Section step, GlossaryLinks terms) {
        Section.Split split = Section.split(step.blocks(), 3, problems);
        if (split.sections().isEmpty()) {
            problems.error(
                    step.heading(), RULE, "This quiz has no question. Write one as ### Question? {#my-question}.");
        }
        // Links terms only in the opening: in a question, a link would lead away from a form that isn't sent yet.
        String intro = prose.html(split.opening(), terms);
        List<Question> questions = new ArrayList<>();
        for (Section section : split.sections()) {
            questions.add(question(section, id + "-" + (questions.size() + 1)));
        }
        return new Step.Quiz(id, step.title(), optional, intro, questions);
    }

    private Question question(Section section, String standIn) {
        String id = takeId.apply(section, standIn);
        boolean many = section.mark().classes().contains("many");
        section.mark().classes().stream()
                .filter(name -> !name.equals("many"))
                .forEach(name -> problems.error(
                        section.heading(), RULE, "\"." + name + "\" isn't known at a question. Use .many or nothing."));
        List<Node> intro = new ArrayList<>(section.blocks());
        List<Node> answers = new ArrayList<>();
        intro.stream().filter(OptionReader::hasBoxes).findFirst().ifPresent(list -> {
            List<Node> rest = intro.subList(intro.indexOf(list), intro.size());
            answers.addAll(rest);
            rest.clear();
        });
        String introHtml = prose.html(intro);
        List<Question.Option> options = options(answers);
        RightAnswers.check(section.heading(), many, options, problems);
        return new Question(id, section.title(), many, introHtml, options);
    }

    private List<Question.Option> options(List<Node> blocks) {
        OptionReader reader = new OptionReader(prose, problems);
        List<Question.Option> options = new ArrayList<>();
        boolean said = false;
        for (Node block : blocks) {
            if (block != blocks.getFirst() && !said) {
                problems.error(block, RULE, whyNotHere(block));
                // One mistake splits the list in two; the second half isn't a second mistake.
                said = true;
            }
            if (block instanceof ListBlock list) {
                options.addAll(reader.read(list));
            }
        }
        return options;
    }

    private static String whyNotHere(Node block) {
        return switch (block) {
            case BlockQuote quote -> "Feedback belongs under its option: put two spaces before the >.";
            case ListBlock list ->
                "A question has one list of options. Begin each option with the same mark, - [ ] or " + "- [x].";
            default -> "Nothing can follow a question's options. Move this above them.";
        };
    }
}
