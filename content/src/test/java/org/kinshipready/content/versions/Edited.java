package org.kinshipready.content.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kinshipready.content.Course;
import org.kinshipready.content.CourseReader;
import org.kinshipready.content.CourseReader.Folder;
import org.kinshipready.content.CourseSource;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.Problem;
import org.kinshipready.content.Version;

/** A course published as 1.2.3, and the same with its files edited. */
final class Edited {

    static final String FIRST = """
            ---
            title: First module
            minutes: 10
            nation: england
            reviewed: 2026-11-21
            review-by: 2027-05-21
            ---
            Opening words.

            ## Read this {#read}

            Plain words to read on the first page.

            ## Check what you know {#check .quiz}

            ### What ends with the order? {#ends .many}

            - [x] The care order
              > Yes.
            - [ ] The duty
              > No.
            - [ ] The name
              > No.

            ### Who can overrule? {#overrule}

            - [ ] Nobody
              > No.
            - [x] A court
              > Yes.

            ## Before your meeting {#meeting .checklist .optional}

            Some words.

            - Ask for it in writing
            - Take somebody with you
            """;

    private static final String COURSE = """
            ---
            title: Small course
            version: 1.2.3
            audience: Everybody
            contributor: kinship
            outcomes:
              know: know more
              act: act on it
            modules:
              - first
              - second
            pass-mark: 80
            must-pass: [second]
            renew-after: 2 years
            licence: CC BY-NC 4.0
            changes:
              1.2.3: Words
            retired: [first/old, gone]
            ---
            What it is about.
            """;

    private static final String SECOND = """
            ---
            title: Second module
            minutes: 5
            nation: england
            reviewed: 2026-11-21
            review-by: 2027-05-21
            ---

            ## More {#more}

            More words.
            """;

    private final Map<String, String> before = new TreeMap<>(Map.of(
            "contributors.yml", "kinship: {name: Kinship, credit: Planned contributor}",
            "preparatory/small/course.md", COURSE,
            "preparatory/small/first.md", FIRST,
            "preparatory/small/second.md", SECOND,
            "preparatory/small/images/a.png", "a"));
    private final Map<String, String> after = new TreeMap<>(before);

    static Edited nothing() {
        return new Edited();
    }

    static Edited course(String text, String other) {
        return new Edited().inCourse(text, other);
    }

    static Edited module(String text, String other) {
        return new Edited().inFirst(text, other);
    }

    static Edited file(String name, String text) {
        return new Edited().withFile(name, text);
    }

    /** Published without pass mark, to be said before what is edited. */
    Edited nothingToPass() {
        return inCourse("pass-mark: 80\n", "").published();
    }

    /** Takes what was edited so far for what is published. */
    Edited published() {
        before.clear();
        before.putAll(after);
        return this;
    }

    Edited inCourse(String text, String other) {
        return replace("preparatory/small/course.md", text, other);
    }

    Edited inFirst(String text, String other) {
        return replace("preparatory/small/first.md", text, other);
    }

    Edited inSecond(String text, String other) {
        return replace("preparatory/small/second.md", text, other);
    }

    Edited withFile(String name, String text) {
        after.put("preparatory/small/" + name, text);
        return this;
    }

    Edited withoutFile(String name) {
        assertThat(after.remove("preparatory/small/" + name)).isNotNull();
        return this;
    }

    Edited retiring(String ids) {
        return inCourse("retired: [", "retired: [" + ids + ", ");
    }

    /** As this version, with a word on what is new. */
    Edited as(String version) {
        String said = version.equals("1.2.3") ? "" : "  " + version + ": New\n";
        return inCourse("version: 1.2.3", "version: " + version).inCourse("retired: ", said + "retired: ");
    }

    private Edited replace(String file, String text, String other) {
        String old = after.get(file);
        assertThat(old).contains(text);
        after.put(file, old.replace(text, other));
        return this;
    }

    Comparison comparison() {
        return Comparison.of(edition(before), edition(after));
    }

    List<Problem> problems() {
        return comparison().problems();
    }

    List<String> rules() {
        return problems().stream().map(Problem::rule).toList();
    }

    private static Edition edition(Map<String, String> files) {
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        CourseSource source = CourseSource.of(bytes);
        CourseReader reader = new CourseReader();
        Course course = reader.read(
                        source,
                        new Folder(Pathway.PREPARATORY, "small"),
                        reader.readShared(source).shared())
                .course()
                .orElseThrow();
        return new Edition(course, source);
    }

    /** Exactly enough of a version passes; one less is refused, and says why. */
    void amountsTo(Change change, String what) {
        Comparison unclaimed = comparison();
        assertThat(unclaimed.edits()).contains(unclaimed.deciding().orElseThrow());
        assertThat(unclaimed.deciding().orElseThrow().what()).isEqualTo(what);
        assertThat(unclaimed.least()).isEqualTo(change);

        Version least = change.least(new Version(1, 2, 3));
        Edited enough = copy().as(least.toString());
        assertThat(enough.rules()).doesNotContain("version-too-small", "version-not-raised", "changes-missing");

        if (change != Change.PATCH) {
            assertThat(copy().as(change == Change.MAJOR ? "1.3.0" : "1.2.4").problems())
                    .filteredOn(problem -> problem.rule().equals("version-too-small"))
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.message())
                            .contains(what)
                            .endsWith("the version must be at least " + least + "."));
        }
        assertThat(problems())
                .filteredOn(problem -> problem.rule().equals("version-not-raised"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains(what));
    }

    private Edited copy() {
        Edited copy = new Edited();
        copy.before.clear();
        copy.before.putAll(before);
        copy.after.clear();
        copy.after.putAll(after);
        return copy;
    }
}
