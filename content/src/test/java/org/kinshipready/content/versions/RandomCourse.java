package org.kinshipready.content.versions;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.kinshipready.content.CourseReader;
import org.kinshipready.content.CourseReader.Folder;
import org.kinshipready.content.CourseSource;
import org.kinshipready.content.Pathway;

/** A course made at random, which an edit changes in place; written as Markdown and read like any other. */
final class RandomCourse {

    /** A question or a quiz's worth of them, a thing to tick, a page: whatever its kind needs is there. */
    static final class Step {
        String id;
        String title;
        String kind;
        boolean optional;
        String words;
        List<Question> questions = new ArrayList<>();
        List<Choice> choices = new ArrayList<>();
        List<String> items = new ArrayList<>();
    }

    static final class Question {
        String id;
        String words;
        boolean many;
        int right;
        List<String> options = new ArrayList<>();
        String feedback;
    }

    static final class Choice {
        String id;
        String words;
        boolean best;
    }

    static final class Module {
        String id;
        String title;
        String nation = "england";
        int minutes = 10;
        List<Step> steps = new ArrayList<>();
    }

    final Random random;
    final List<Module> modules = new ArrayList<>();
    final Map<String, String> outcomes = new LinkedHashMap<>();
    final Map<String, String> files = new TreeMap<>();
    final List<String> retired = new ArrayList<>();
    int passMark;
    String mustPass = "";
    int renewAfter;
    String version = "1.2.3";
    private int fresh;

    /** The same seed makes the same course, and goes on to make the same edits. */
    RandomCourse(long seed) {
        random = new Random(seed);
        passMark = random.nextBoolean() ? 0 : 50 + random.nextInt(50);
        int size = 2 + random.nextInt(2);
        for (int i = 0; i < size; i++) {
            modules.add(module());
            outcomes.put(id(), words());
        }
        if (random.nextBoolean()) {
            mustPass = modules.getFirst().id;
        }
        files.put("images/a.png", words());
    }

    String id() {
        fresh++;
        return "id-" + fresh;
    }

    /** Never the same twice. */
    String words() {
        fresh++;
        return "Words number " + fresh + " of " + random.nextInt(1000);
    }

    Module module() {
        Module module = new Module();
        module.id = id();
        module.title = words();
        List<String> kinds = List.of("", "quiz", "checklist", "scenario", "quiz", "reflection");
        int extra = random.nextInt(3);
        // One of each kind at least, so that every edit finds something to edit.
        for (int i = 0; i < 4 + extra; i++) {
            module.steps.add(step(kinds.get(i)));
        }
        return module;
    }

    Step step(String kind) {
        Step step = new Step();
        step.id = id();
        step.title = words();
        step.kind = kind;
        step.optional = random.nextInt(3) == 0;
        step.words = words();
        int size = 2 + random.nextInt(3);
        for (int i = 0; i < size; i++) {
            step.questions.add(question());
            step.choices.add(choice());
            step.items.add(words());
        }
        return step;
    }

    Choice choice() {
        Choice choice = new Choice();
        choice.id = id();
        choice.words = words();
        return choice;
    }

    Question question() {
        Question question = new Question();
        question.id = id();
        question.words = words();
        question.many = random.nextBoolean();
        question.feedback = words();
        int size = 3 + random.nextInt(3);
        for (int i = 0; i < size; i++) {
            question.options.add(words());
        }
        question.right = random.nextInt(size);
        return question;
    }

    Edition edition() {
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((name, text) -> bytes.put("ongoing/made/" + name, text.getBytes(StandardCharsets.UTF_8)));
        bytes.put("ongoing/made/course.md", courseFile().getBytes(StandardCharsets.UTF_8));
        modules.forEach(module -> bytes.put(
                "ongoing/made/" + module.id + ".md", moduleFile(module).getBytes(StandardCharsets.UTF_8)));
        bytes.put("contributors.yml", "kinship: {name: K, credit: C}".getBytes(StandardCharsets.UTF_8));
        CourseSource source = CourseSource.of(bytes);
        CourseReader reader = new CourseReader();
        return new Edition(
                reader.read(
                                source,
                                new Folder(Pathway.ONGOING, "made"),
                                reader.readShared(source).shared())
                        .course()
                        .orElseThrow(),
                source);
    }

    private String courseFile() {
        StringBuilder text = new StringBuilder("---\ntitle: Made\nversion: " + version
                + "\naudience: All\ncontributor: kinship\nlicence: CC BY 4.0\noutcomes:\n");
        outcomes.forEach((id, words) -> text.append("  " + id + ": " + words + "\n"));
        text.append("modules:\n");
        modules.forEach(module -> text.append("  - " + module.id + "\n"));
        text.append(passMark == 0 ? "" : "pass-mark: " + passMark + "\n");
        text.append("must-pass: [" + mustPass + "]\n");
        text.append(renewAfter == 0 ? "" : "renew-after: " + renewAfter + " years\n");
        text.append("retired: [" + String.join(", ", retired) + "]\n");
        return text.append("changes:\n  " + version + ": New\n---\nAbout.\n").toString();
    }

    private static String moduleFile(Module module) {
        StringBuilder text = new StringBuilder("---\ntitle: " + module.title + "\nminutes: " + module.minutes
                + "\nnation: " + module.nation + "\nreviewed: 2026-11-21\nreview-by: 2027-05-21\n---\n");
        module.steps.forEach(step -> write(step, text));
        return text.toString();
    }

    private static void write(Step step, StringBuilder text) {
        text.append("\n## " + step.title + " {#" + step.id + (step.kind.isEmpty() ? "" : " ." + step.kind)
                + (step.optional ? " .optional" : "") + "}\n\n" + step.words + "\n\n");
        if (step.kind.equals("checklist")) {
            step.items.forEach(item -> text.append("- " + item + "\n"));
        } else if (step.kind.equals("quiz")) {
            step.questions.forEach(question -> write(question, text));
        } else if (step.kind.equals("scenario")) {
            step.choices.forEach(choice -> text.append("### " + choice.words + " {#" + choice.id
                    + (choice.best ? " .best" : "") + "}\n\nThen " + choice.words + ".\n\n"));
        }
    }

    private static void write(Question question, StringBuilder text) {
        text.append("### " + question.words + " {#" + question.id + (question.many ? " .many" : "") + "}\n\n");
        for (int i = 0; i < question.options.size(); i++) {
            text.append("- [" + (i == question.right ? "x" : " ") + "] " + question.options.get(i) + "\n  > "
                    + question.feedback + "\n");
        }
        text.append("\n");
    }
}
