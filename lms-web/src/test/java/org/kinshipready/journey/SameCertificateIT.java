package org.kinshipready.journey;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kinshipready.catalogue.Courses.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinshipready.catalogue.Courses;
import org.kinshipready.content.CourseSource;
import org.springframework.util.FileSystemUtils;

/** A certificate that was issued is the same for ever, byte for byte. */
class SameCertificateIT {

    private static final Path COURSES = folder();
    private static final String CERTIFICATE = "/my-learning/certificates/tiny";
    private static final String STEP = "/preparatory/tiny/m1/a";

    @RegisterExtension
    static final PackagedApplication application = new PackagedApplication("--lms.courses=" + COURSES);

    @AfterAll
    static void clearUp() throws IOException {
        FileSystemUtils.deleteRecursively(COURSES);
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("same-");
            write(folder, "1.0.0", "A tiny course");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path folder, String version, String title) throws IOException {
        CourseSource source = course("preparatory", "tiny")
                .version(version)
                .title(title)
                .module("m1", Courses.page("a"))
                .source();
        for (String name : source.names()) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, source.read(name));
        }
    }

    @Test
    void staysTheSameAfterARestartElsewhereWithANewerCourse() throws IOException {
        HttpVisitor holder = new HttpVisitor(application.address());
        holder.signsIn("carer1");
        holder.presses("I’ve finished this page", holder.opens(STEP));
        String address = pdf(holder);
        byte[] issued = holder.downloads(address);
        assertThat(issued).startsWith("%PDF-".getBytes(US_ASCII));
        String says = facts(holder);

        application.stop();
        write(COURSES, "1.0.1", "A course with another name");
        application.startElsewhere("-Duser.timezone=Pacific/Kiritimati", "-Duser.language=ar", "-Duser.country=EG");
        holder.signsIn("carer1");

        assertThat(holder.opens("/preparatory/tiny").page().text()).contains("A course with another name");
        assertThat(pdf(holder)).isEqualTo(address);
        assertThat(holder.downloads(address)).isEqualTo(issued);
        assertThat(facts(holder)).isEqualTo(says).contains("A tiny course", "P-");
    }

    private static String pdf(HttpVisitor holder) {
        return holder.opens(CERTIFICATE).page().expectFirst("a[href$=.pdf]").attr("href");
    }

    private static String facts(HttpVisitor holder) {
        return holder.opens(CERTIFICATE).page().expectFirst(".certificate-card").text();
    }
}
