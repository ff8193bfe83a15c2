package org.kinshipready.content.check;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kinshipready.content.CourseSource;
import org.kinshipready.content.Problem;

/** The command {@code ./lms check [--published FOLDER] [FOLDER]}: prints every problem of every course, then a count. */
public final class Check {

    private static final int FINE = 0;
    private static final int ERRORS = 1;
    private static final int WRONG_USE = 2;

    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::file).thenComparingInt(Problem::line).thenComparingInt(Problem::column);

    private Check() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), out, err));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        int option = arguments.indexOf("--published");
        List<String> folders = new ArrayList<>(arguments);
        Optional<String> earlier = Optional.empty();
        if (option >= 0 && option + 1 < arguments.size()) {
            earlier = Optional.of(arguments.get(option + 1));
            folders.subList(option, option + 2).clear();
        }
        Optional<CheckedFolder> folder = folders.size() > 1
                ? Optional.empty()
                : CheckedFolder.find(folders.isEmpty() ? "content/courses" : folders.getFirst());
        try {
            Optional<PublishedCourses> published = earlier.isPresent()
                    ? earlier.flatMap(PublishedCourses::in)
                    : folder.flatMap(found -> PublishedCourses.tagged(found.root()));
            if (folder.isEmpty() || (earlier.isPresent() && published.isEmpty())) {
                err.println(
                        "Usage: check [--published FOLDER] [FOLDER], one that holds preparatory and ongoing, or one "
                                + "course in it (content/courses if left out)");
                return WRONG_USE;
            }
            return run(folder.get(), published, out);
        } catch (UncheckedIOException e) {
            err.println("The folder can't be read: " + e.getMessage());
            return WRONG_USE;
        }
    }

    private static int run(CheckedFolder folder, Optional<PublishedCourses> published, PrintStream out) {
        AllCourses courses = AllCourses.read(CourseSource.folder(folder.root()));
        List<Problem> versions =
                published.map(earlier -> earlier.problems(courses)).orElse(List.of());
        List<Problem> problems = Stream.concat(courses.problems().stream(), versions.stream())
                .filter(problem -> folder.covers(problem.file()))
                .distinct()
                .sorted(ORDER)
                .toList();
        problems.forEach(out::println);
        out.println(Count.of(courses, folder, problems));
        if (published.isEmpty()) {
            out.println(PublishedCourses.NOT_COMPARED);
        }
        return problems.stream().anyMatch(Problem::isError) ? ERRORS : FINE;
    }
}
