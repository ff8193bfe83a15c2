package org.kinshipready.content.check;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kinshipready.content.CourseSource;
import org.kinshipready.content.Problem;

/** The command {@code ./lms check [FOLDER]}: prints every problem of every course, then a count. */
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
        Optional<CheckedFolder> folder = arguments.size() > 1
                ? Optional.empty()
                : CheckedFolder.find(arguments.isEmpty() ? "content/courses" : arguments.getFirst());
        if (folder.isEmpty()) {
            err.println("Usage: check [FOLDER], one that holds preparatory and ongoing, or one course in it "
                    + "(content/courses if left out)");
            return WRONG_USE;
        }
        try {
            return run(folder.get(), out);
        } catch (UncheckedIOException e) {
            err.println("The folder can't be read: " + e.getMessage());
            return WRONG_USE;
        }
    }

    private static int run(CheckedFolder folder, PrintStream out) {
        AllCourses courses = AllCourses.read(CourseSource.folder(folder.root()));
        List<Problem> problems = courses.problems().stream()
                .filter(problem -> folder.covers(problem.file()))
                .distinct()
                .sorted(ORDER)
                .toList();
        problems.forEach(out::println);
        out.println(Count.of(courses, folder, problems));
        return problems.stream().anyMatch(Problem::isError) ? ERRORS : FINE;
    }
}
