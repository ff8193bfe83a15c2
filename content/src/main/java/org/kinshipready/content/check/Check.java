package org.kinshipready.content.check;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kinshipready.content.CourseSource;
import org.kinshipready.content.Problem;

/** The command {@code ./lms check}: prints every problem of every course, then a count. */
public final class Check {

    private static final int FINE = 0;
    private static final int ERRORS = 1;
    private static final int WRONG_USE = 2;

    static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::file).thenComparingInt(Problem::line).thenComparingInt(Problem::column);

    private Check() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), out, err));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            return run(Arguments.parse(arguments), out);
        } catch (WrongUseException e) {
            err.println(e.getMessage());
            err.println(Arguments.USAGE);
        } catch (UncheckedIOException e) {
            err.println("The folder can't be read: " + e.getMessage());
        }
        return WRONG_USE;
    }

    private static int run(Arguments arguments, PrintStream out) {
        CheckedFolder folder = arguments.folder();
        Optional<PublishedCourses> published = arguments.published().or(() -> PublishedCourses.tagged(folder.root()));
        AllCourses courses = AllCourses.read(CourseSource.folder(folder.root()), arguments.today());
        List<Problem> versions =
                published.map(earlier -> earlier.problems(courses)).orElse(List.of());
        List<Problem> problems = Stream.concat(courses.problems().stream(), versions.stream())
                .filter(problem -> folder.covers(problem.file()))
                .distinct()
                .sorted(ORDER)
                .toList();
        Count count = Count.of(courses, folder, problems);
        List<String> measures = arguments.measures() ? Measures.of(courses, folder) : List.of();
        arguments.format().print(new Report(folder, problems, measures, count, published.isPresent()), out);
        return problems.stream().anyMatch(Problem::isError) ? ERRORS : FINE;
    }
}
