package org.kinshipready.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.kinshipready.content.CourseReader;
import org.kinshipready.content.CourseReading;
import org.kinshipready.content.CourseSource;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Reading courses and turning them into HTML, as is done once when a version comes into use.
 *
 * <p>Targets on a small server: the shipped courses in less than 500 ms, a course of 200 steps in less than 50 ms.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadingBenchmark {

    private final CourseReader reader = new CourseReader();
    private CourseSource shipped = CourseSource.of(Map.of());
    private CourseSource made = shipped;

    /** The files are in memory, as they are when they come from the database. */
    @Setup
    public void readFiles() {
        shipped = CourseSource.folder(Path.of("../content/courses"));
        made = MadeCourse.of(200);
        long steps = readAll(made).getFirst().course().orElseThrow().steps().size();
        if (steps != 200 || readAll(shipped).isEmpty()) {
            throw new IllegalStateException("There is nothing to measure");
        }
    }

    @Benchmark
    public List<CourseReading> shippedCourses() {
        return readAll(shipped);
    }

    @Benchmark
    public List<CourseReading> courseOf200Steps() {
        return readAll(made);
    }

    private List<CourseReading> readAll(CourseSource source) {
        var shared = reader.readShared(source).shared();
        return reader.folders(source).stream()
                .map(folder -> reader.read(source, folder, shared))
                .toList();
    }
}
