package org.kinshipready.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinshipready.content.CourseFixture;
import org.kinshipready.content.CourseSource;

class PublishedCoursesTests {

    private static final String COUNT = "1 module in 1 course checked: ";
    private static final String MODULE = "preparatory/small/first.md";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path root;

    private Path courses;

    @BeforeEach
    void writeCourses() throws IOException {
        courses = root.resolve("content/courses");
        write(courses, new CourseFixture());
    }

    private static void write(Path folder, CourseFixture fixture) throws IOException {
        CourseSource source = fixture.source();
        for (String name : source.names()) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, source.read(name));
        }
    }

    private void edit(String text, String other) throws IOException {
        Path file = courses.resolve(MODULE);
        Files.writeString(file, Files.readString(file).replace(text, other));
    }

    private List<String> check(String... arguments) {
        Check.run(
                Stream.concat(Stream.of("--today", "2026-11-21"), Stream.of(arguments))
                        .toList(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(
                        Stream.of("git", "-c", "user.name=A", "-c", "user.email=a@example.org"), Stream.of(arguments))
                .toList();
        Process git = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(git.waitFor()).as(said).isZero();
    }

    private void commit(String tag) throws IOException, InterruptedException {
        if (!Files.exists(root.resolve(".git"))) {
            git("init", "-q");
        }
        git("add", "-A");
        git("commit", "-q", "-m", "Courses");
        git("tag", tag);
    }

    @Test
    void comparesWithEarlierCheckout() throws IOException {
        Path earlier = root.resolve("earlier");
        write(earlier, CourseFixture.withMarkdown("## Read {#read}\n\nOther words."));

        assertThat(check("--published", earlier.toString(), courses.toString()))
                .containsExactly(
                        MODULE + ":9:1: error: Version 1.0.0 is published already, and the step “read” in first has "
                                + "other words: the version must be at least 1.0.1. [version-not-raised]",
                        COUNT + "1 error, no warnings");
    }

    @Test
    void takesTheOptionAfterTheFolderToo() {
        assertThat(check(courses.toString(), "--published", courses.toString()))
                .containsExactly(COUNT + "no errors, no warnings");
    }

    @Test
    void refusesEarlierFolderThatIsNone() {
        assertThat(check("--published", root.resolve("nowhere").toString(), courses.toString()))
                .isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("nowhere\" isn't a folder", "Usage: ");
    }

    @Test
    void todaysFigureIsNoEdit() throws IOException {
        write(courses, CourseFixture.withMarkdown("## Read {#read}\n\n{{allowance}}"));
        Path earlier = root.resolve("earlier");
        write(earlier, CourseFixture.withMarkdown("## Read {#read}\n\n{{allowance}}"));
        Path facts = earlier.resolve("facts.yml");
        Files.writeString(facts, Files.readString(facts).replace("22.95", "21.75"));

        assertThat(check("--published", earlier.toString(), courses.toString()))
                .containsExactly(COUNT + "no errors, no warnings");
    }

    @Test
    void sharedIdsStay() throws IOException {
        Path earlier = root.resolve("earlier");
        write(earlier, new CourseFixture().and("facts.yml", "gone: {}"));

        assertThat(check("--published", earlier.toString(), courses.toString()))
                .first()
                .asString()
                .startsWith("facts.yml:1:1: error: “gone” was published and is gone");
    }

    @Test
    void saysOnceWhatNeedsNoEarlierVersion() throws IOException {
        Path earlier = root.resolve("earlier");
        write(earlier, new CourseFixture());
        write(courses, CourseFixture.withCourse("version: 1.0.0", "version: 1.0.1"));

        assertThat(check("--published", earlier.toString(), courses.toString()))
                .hasSize(2)
                .first()
                .asString()
                .endsWith("[versions]");
    }

    @Test
    void newCourseHasNothingToBeComparedWith() throws IOException {
        Path earlier = root.resolve("earlier");
        Files.createDirectories(earlier.resolve("preparatory"));

        assertThat(check("--published", earlier.toString(), courses.toString()))
                .containsExactly(COUNT + "no errors, no warnings");
    }

    @Test
    void comparesWithNewestTag() throws Exception {
        edit("Words.", "Old words.");
        commit("v0.9.0");
        edit("Old words.", "Words.");
        commit("v0.10.0");

        assertThat(check(courses.toString())).containsExactly(COUNT + "no errors, no warnings");

        out.reset();
        edit("Words.", "New words.");

        assertThat(check(courses.toString())).first().asString().endsWith("[version-not-raised]");
    }

    @Test
    void saysThatNothingWasComparedWithoutTag() throws Exception {
        commit("other");

        assertThat(check(courses.toString())).last().isEqualTo(PublishedCourses.NOT_COMPARED);
    }

    @Test
    void saysThatNothingWasComparedWhereTagHasNoCourses() throws Exception {
        Files.writeString(root.resolve("README"), "None yet");
        git("init", "-q");
        git("add", "README");
        git("commit", "-q", "-m", "Begin");
        git("tag", "v0.1.0");

        assertThat(check(courses.toString())).last().isEqualTo(PublishedCourses.NOT_COMPARED);
    }
}
