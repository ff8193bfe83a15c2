package org.kinshipready.enrolment.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.kinshipready.content.Course;
import org.kinshipready.content.CourseModule;
import org.kinshipready.content.Picture;
import org.kinshipready.content.Step;

/**
 * What a phone fetches to keep a course for reading without a signal.
 *
 * @param stamp stands for everything in the copy, in every language: a different stamp means that there is a newer copy
 * @param bytes about how much that is, as sent
 * @param sensitive whether there are pages in it that may be hard to read
 * @param addresses of its pages and pictures
 * @param hashes a hash of each of them, in the same order, to tell it from an older one
 */
public record OfflineCopy(
        String title, String stamp, int bytes, boolean sensitive, List<String> addresses, List<String> hashes) {

    /** The bytes sent with every page for its frame; LightPagesIT measures them. */
    private static final int FRAME = 2_000;
    /** Skips the notice before a sensitive page: anyone who saves the course is told about these pages first. */
    private static final String TOLD = "?told";

    /** @param course in the language to save */
    static OfflineCopy of(Course course, PageHashes pages) {
        List<String> hashes = new ArrayList<>(List.of(pages.ofHelp(), pages.ofGlossary(), pages.ofCourse()));
        List<String> addresses = new ArrayList<>(List.of("/help", "/glossary", course.address()));
        int bytes = addresses.size() * FRAME + sent(course.aboutHtml());
        for (CourseModule module : course.modules()) {
            String told = module.sensitive() ? TOLD : "";
            addresses.add(course.address() + "/" + module.id() + told);
            hashes.add(pages.of(module));
            bytes += FRAME + sent(module.openingHtml());
            for (Step step : module.steps()) {
                addresses.add(course.address() + "/" + module.id() + "/" + step.id() + told);
                hashes.add(pages.of(module, step));
                bytes += FRAME + sent(html(step));
            }
        }
        for (Picture picture : course.pictures().values()) {
            addresses.add(course.address() + "/images/" + picture.name() + "?v=" + course.version());
            hashes.add(pages.of(picture));
            bytes += picture.bytes();
        }
        boolean hard = course.modules().stream().anyMatch(module -> module.contentNote() != null || module.sensitive());
        String stamp = PageHashes.hash(addresses, hashes);
        return new OfflineCopy(course.title(), stamp, bytes, hard, List.copyOf(addresses), List.copyOf(hashes));
    }

    OfflineCopy withStamp(String other) {
        return new OfflineCopy(title, other, bytes, sensitive, addresses, hashes);
    }

    /** In thousands of bytes, as people read it. */
    public int kilobytes() {
        return (bytes + 999) / 1000;
    }

    private static String html(Step step) {
        StringBuilder html = new StringBuilder(step.title());
        switch (step) {
            case Step.Page page -> html.append(page.html());
            case Step.Reflection reflection -> html.append(reflection.html());
            case Step.Checklist checklist -> html.append(checklist.parts());
            case Step.Scenario scenario -> {
                html.append(scenario.introHtml());
                scenario.choices().forEach(choice -> html.append(choice.title()));
            }
            case Step.Quiz quiz -> html.append(quiz.introHtml()).append(quiz.questions());
        }
        return html.toString();
    }

    /** The number of bytes when it is sent. */
    private static int sent(String html) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(html.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.size();
    }
}
