package org.kinshipready.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kinshipready.content.Course;
import org.kinshipready.content.CourseReader;
import org.kinshipready.content.CourseReading;
import org.kinshipready.content.CourseSource;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.Problem;
import org.kinshipready.content.SharedContent;
import org.kinshipready.content.Step;

/**
 * Courses made of attacks, each in every place where the reader lets it in; where it doesn't, nothing is to be seen.
 *
 * <p>One is refused as a whole, so that the manager's page repeats what is wrong with it.
 */
final class HostileCourses {

    static final CourseReader.Folder PAGES = new CourseReader.Folder(Pathway.PREPARATORY, "pages");
    static final CourseReader.Folder QUESTIONS = new CourseReader.Folder(Pathway.ONGOING, "questions");

    private static final Path ATTACKS = Path.of("..", "content", "src", "test", "resources", "hostile", "attacks.txt");
    private static final Pattern CHARACTER = Pattern.compile("\\{U\\+([0-9A-F]{4,6})}");
    /** Holds for the whole file, so it would make another thing of what stands elsewhere. */
    private static final Pattern DEFINITION = Pattern.compile("(?m)^[> -]*\\[[^]]+]: ");

    private static final int IN_ONE_MODULE = 24;
    private static final String DATES = ", nation: wales, checked: 2026-11-21, review-by: 2027-02-21}";
    private static final byte[] PNG = ByteBuffer.allocate(33)
            .putLong(0x89504E470D0A1A0AL)
            .putInt(13)
            .put("IHDR".getBytes(UTF_8))
            .putInt(40)
            .putInt(30)
            .array();

    private final List<String> attacks = attacks();
    private final Map<String, byte[]> files = new TreeMap<>();

    private HostileCourses() {
        shared();
        course("preparatory/pages/", this::pages);
        course("ongoing/questions/", this::questions);
        broken();
    }

    /** A folder with all of them. */
    static Path write() {
        try {
            Path folder = Files.createTempDirectory("hostile-courses-");
            for (Map.Entry<String, byte[]> file : new HostileCourses().files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Course read(Path folder, CourseReader.Folder course) {
        CourseSource source = CourseSource.folder(folder);
        CourseReader reader = new CourseReader();
        CourseReader.SharedReading shared = reader.readShared(source);
        CourseReading reading = reader.read(source, course, shared.shared());
        List<Problem> errors = Stream.concat(shared.problems().stream(), reading.problems().stream())
                .filter(Problem::isError)
                .toList();
        if (!errors.isEmpty()) {
            throw new IllegalStateException("Not publishable: " + errors);
        }
        return reading.course().orElseThrow();
    }

    private static List<String> attacks() {
        try {
            String[] blocks = Files.readString(ATTACKS).split("(?m)^=== .*$", -1);
            return Arrays.stream(blocks).skip(1).map(HostileCourses::decoded).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String decoded(String text) {
        return CHARACTER
                .matcher(text.strip())
                .replaceAll(
                        found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))));
    }

    // --- Shared files ---

    private void shared() {
        put(
                "facts.yml",
                n -> "f" + n + ": {value: " + yaml(n) + ", unit: " + yaml(n) + ", source: \"https://a.b/\"" + DATES);
        put(
                "helplines.yml",
                n -> "h" + n + ": {name: " + yaml(n) + ", hours: " + yaml(n) + ", number: \"116 123\"" + DATES);
        put(
                "glossary.yml",
                n -> "g" + n + ": {term: word" + n + ", also: ["
                        + yaml("a" + n
                                + attacks.get(n)
                                        .substring(
                                                0, Math.min(90, attacks.get(n).length()))) + "], meaning: " + yaml(n)
                        + "}");
        put("contributors.yml", n -> "c" + n + ": {name: " + yaml(n) + ", credit: " + yaml(n) + "}");
    }

    private void put(String file, IntFunction<String> entry) {
        String entries = IntStream.range(0, attacks.size()).mapToObj(entry).collect(Collectors.joining("\n\n"));
        files.put(file, entries.getBytes(UTF_8));
    }

    // --- Courses ---

    private void course(String path, UnaryOperator<String> steps) {
        int modules = (attacks.size() + IN_ONE_MODULE - 1) / IN_ONE_MODULE;
        for (int module = 0; module < modules; module++) {
            files.put(
                    path + "m" + module + ".md",
                    (moduleFront(module) + steps.apply(String.valueOf(module))).getBytes(UTF_8));
        }
        files.put(path + "course.md", courseFront(modules).getBytes(UTF_8));
        files.put(path + "images/house.png", PNG);
    }

    private String courseFront(int modules) {
        return "---\ntitle: " + yaml(0) + "\nversion: 1.0.0\naudience: " + yaml(1) + "\ncontributor: c2\noutcomes:\n"
                + lines(attacks.size(), n -> "  o" + n + ": " + yaml(n))
                + "\nmodules:\n" + lines(modules, n -> "  - m" + n)
                + "\nlicence: " + yaml(3) + "\nchanges:\n  1.0.0: " + yaml(4) + "\n---\n"
                + blocks(IntStream.range(0, attacks.size()).boxed().toList(), n -> quoted(attacks.get(n)));
    }

    private String moduleFront(int module) {
        int first = module * IN_ONE_MODULE;
        return "---\ntitle: " + yaml(first) + "\nminutes: 1\nnation: wales\nreviewed: 2026-11-21\nreview-by: 2027-05-21"
                + "\nreviewer: " + yaml(first + 1) + "\ncontributor: c" + (first + 2) % attacks.size() + "\nlicence: "
                + yaml(first + 3)
                + "\nsensitive: " + (module % 2 == 0) + "\ncontent-note: " + yaml(first + 4)
                + "\nsources:\n  - url: \"https://evil.example/\\\"onclick=\\\"ran()\"\n    read: 2026-11-21\n---\n\n";
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n\n"));
    }

    private List<Integer> attacksOf(String module) {
        int first = Integer.parseInt(module) * IN_ONE_MODULE;
        return IntStream.range(first, Math.min(first + IN_ONE_MODULE, attacks.size()))
                .boxed()
                .toList();
    }

    private String pages(String module) {
        List<Integer> some = attacksOf(module);
        return heading(some.getFirst() + 5, "page", "")
                + blocks(some, n -> "{{f" + n + "}} word" + n)
                + blocks(some, n -> "> [!HELP]\n> h" + n)
                + places().stream().map(place -> blocks(some, place)).collect(Collectors.joining())
                + heading(some.getFirst() + 6, "list", " .checklist")
                + blocks(some, n -> quoted(attacks.get(n)))
                + "- a\n"
                + some.stream()
                        .map(n -> "- " + indented(n))
                        .filter(item -> accepts("## A {#a .checklist}\n\n- a\n" + item))
                        .collect(Collectors.joining("\n"))
                + "\n\n"
                + heading(some.getFirst() + 7, "think", " .reflection")
                + blocks(some, n -> "- " + indented(n));
    }

    private List<IntFunction<String>> places() {
        return List.of(
                n -> attacks.get(n),
                n -> "- " + indented(n),
                n -> quoted(attacks.get(n)),
                n -> "> [!NOTE]\n" + quoted(attacks.get(n)),
                n -> "### " + line(n),
                n -> "| " + line(n) + " |\n|---|\n| " + line(n) + " |",
                n -> "*" + line(n) + "* `" + line(n) + "`",
                n -> "```" + line(n) + "\n" + attacks.get(n) + "\n```",
                n -> "[" + line(n) + "](https://evil.example)",
                n -> "[a](" + line(n) + ")",
                n -> "[a](<" + line(n) + ">)",
                n -> "[a](https://evil.example/" + line(n) + ")",
                n -> "[a](https://evil.example '" + line(n) + "')",
                n -> "<https://evil.example/" + line(n) + ">",
                n -> "![" + line(n) + "](images/house.png)",
                n -> "![a](<images/house.png" + line(n) + ">)");
    }

    private String questions(String module) {
        List<Integer> some = attacksOf(module);
        return heading(some.getFirst() + 5, "quiz", " .quiz")
                + blocks(some, n -> quoted(attacks.get(n)))
                + some.stream().map(this::question).collect(Collectors.joining())
                + heading(some.getFirst() + 6, "scenario", " .scenario")
                + blocks(some, n -> quoted(attacks.get(n)))
                + some.stream().map(this::choice).collect(Collectors.joining());
    }

    private String question(int n) {
        String rest = " {#q" + n + "}\n\n";
        String options = "- [ ] a\n  > b\n- [x] c\n  > d\n\n";
        String title = "### " + line(n) + rest;
        String option = "- [ ] " + line(n) + "\n  > " + attacks.get(n).replace("\n", "\n  > ") + "\n- [x] c\n  > d\n\n";
        boolean good = accepts("## A {#a .quiz}\n\n### A" + rest + option);
        return (accepts("## A {#a .quiz}\n\n" + title + options) ? title : "### A" + rest)
                + blocks(List.of(n), i -> quoted(attacks.get(i)))
                + (good ? option : options);
    }

    private String choice(int n) {
        String rest = " {#s" + n + "}\n\n";
        String other = "### C {#c}\n\nd\n\n";
        String title = "### " + line(n) + rest;
        String text = blocks(List.of(n), i -> "- " + indented(i));
        boolean good = accepts("## A {#a .scenario}\n\n" + title + "b\n\n" + other);
        return (good ? title : "### A" + rest) + "b\n\n" + text;
    }

    private String heading(int n, String id, String kind) {
        String mark = " {#" + id + kind + "}\n\n";
        String title = "## " + line(n) + " {#a}\n\nWords.";
        return "## " + (accepts(title) ? line(n) : "Words") + mark;
    }

    /** One after the other, each in a block that ends: those that a page may hold. */
    private String blocks(List<Integer> some, IntFunction<String> place) {
        return some.stream()
                .map(place::apply)
                .filter(block -> accepts("## A {#a}\n\n" + block + "\n\n### The end"))
                .collect(Collectors.joining("\n\n", "", "\n\n"));
    }

    /** What is refused, for the manager to read. */
    private void broken() {
        String front = "---\ntitle: a\nversion: " + yaml(0) + "\naudience: a\ncontributor: " + yaml(1)
                + "\noutcomes:\n" + lines(attacks.size(), n -> "  " + yaml(n) + ": a") + "\nmodules:\n"
                + lines(attacks.size(), n -> "  - " + yaml(n)) + "\nlicence: a\nretired:\n"
                + lines(attacks.size(), n -> "  - " + yaml(n)) + "\nchanges: {}\n---\n";
        files.put("preparatory/broken/course.md", front.getBytes(UTF_8));
    }

    // --- What the reader lets in ---

    private boolean accepts(String markdown) {
        if (DEFINITION.matcher(markdown).find()) {
            return false;
        }
        Map<String, byte[]> small = new TreeMap<>();
        small.put("preparatory/a/course.md", SMALL_COURSE.getBytes(UTF_8));
        small.put("preparatory/a/m.md", (SMALL_MODULE + markdown).getBytes(UTF_8));
        small.put("preparatory/a/images/house.png", PNG);
        for (String file : List.of("facts.yml", "helplines.yml", "contributors.yml")) {
            small.put(file, files.get(file));
        }
        CourseSource source = CourseSource.of(small);
        SharedContent shared = sharedOnce(source);
        CourseReading reading =
                new CourseReader().read(source, new CourseReader.Folder(Pathway.PREPARATORY, "a"), shared);
        return reading.publishable() && ends(reading.course().orElseThrow(), markdown);
    }

    private SharedContent known;

    private SharedContent sharedOnce(CourseSource source) {
        if (known == null) {
            known = new CourseReader().readShared(source).shared();
        }
        return known;
    }

    private static boolean ends(Course course, String markdown) {
        List<Step> steps = course.modules().getFirst().steps();
        return steps.size() == 1
                && (!markdown.endsWith("### The end")
                        || (steps.getFirst() instanceof Step.Page page
                                && page.html().endsWith("<h2>The end</h2>")));
    }

    private static final String SMALL_COURSE = """
            ---
            title: a
            version: 1.0.0
            audience: a
            contributor: c0
            outcomes: {a: a}
            modules: [m]
            licence: a
            changes: {1.0.0: a}
            ---
            """;

    private static final String SMALL_MODULE = """
            ---
            title: a
            minutes: 1
            nation: wales
            reviewed: 2026-11-21
            review-by: 2027-05-21
            ---

            """;

    // --- Writing ---

    private String line(int n) {
        return attacks.get(n % attacks.size()).replaceAll("\\R", " ");
    }

    private String indented(int n) {
        return attacks.get(n).replace("\n", "\n  ");
    }

    private static String quoted(String text) {
        return "> " + text.replace("\n", "\n> ");
    }

    private String yaml(int n) {
        return yaml(attacks.get(n % attacks.size()));
    }

    /** In quotes, and all but plain letters as YAML's own escapes. */
    private static String yaml(String text) {
        return text.codePoints()
                .mapToObj(c -> c == '"' || c == '\\' || c < ' ' || c > '~'
                        ? String.format("\\U%08X", c)
                        : Character.toString(c))
                .collect(Collectors.joining("", "\"", "\""));
    }
}
