package org.kinshipready.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kinshipready.catalogue.Courses.course;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinshipready.catalogue.Courses;
import org.kinshipready.content.CourseSource;
import org.springframework.util.FileSystemUtils;

/** Somebody who was handed a certificate checks it: by its code, and by the file without sending it anywhere. */
class VerifyIT {

    private static final Path COURSES = write();
    private static final String NOT_ISSUED = "This file isn’t the one that was issued.";
    private static final String ISSUED = "This file is the one that was issued, and nothing in it was changed.";

    @RegisterExtension
    static final PackagedApplication application =
            new PackagedApplication("--lms.courses=" + COURSES, "--lms.verify.per-minute=1000");

    private static Chromium chromium;

    @BeforeAll
    static void openBrowser() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void closeBrowser() throws IOException {
        if (chromium != null) {
            chromium.close();
        }
        FileSystemUtils.deleteRecursively(COURSES);
    }

    private static Path write() {
        try {
            Path folder = Files.createTempDirectory("verify-");
            CourseSource source = course("preparatory", "tiny")
                    .title("A tiny course")
                    .module("m1", Courses.page("a"))
                    .source();
            for (String name : source.names()) {
                Path file = folder.resolve(name);
                Files.createDirectories(file.getParent());
                Files.write(file, source.read(name));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aCertificateIsCheckedByItsCodeAndByItsFile() {
        try (Carer holder = new Carer(chromium.phone(false), application.address(), false);
                Carer checker = new Carer(chromium.phone(true), application.address(), true);
                Carer withoutScript = new Carer(chromium.phone(false), application.address(), false)) {
            byte[] pdf = completes(holder);
            String code = holder.reads("Code");

            withoutScript.opens("/verify");
            assertThat(withoutScript.page().locator("#file")).isHidden();
            withoutScript.types("Code on the certificate", code.toLowerCase(Locale.ROOT));
            withoutScript.presses("Check this code");
            assertThat(withoutScript.heading("This certificate is valid")).isVisible();
            assertThat(withoutScript.reads("Name")).isEqualTo("C. 1.");

            List<String> sent = new ArrayList<>();
            checker.page().onRequest(request -> sent.add(request.method() + " " + request.url()));
            String address = withoutScript.place();
            checker.opens(address + "#1.abc.def");
            says(checker, pdf, ISSUED);
            checker.photographs("verify-same");
            says(checker, flipped(pdf), NOT_ISSUED);
            checker.photographs("verify-different");
            says(checker, "no certificate".getBytes(ISO_8859_1), NOT_ISSUED);
            drops(checker, pdf, ISSUED);

            findsTheCodeInTheFile(checker, pdf, address);
            byte[] newer = isReplaced(holder);
            checker.opens(address);
            assertThat(checker.heading("This certificate has been replaced")).isVisible();
            says(checker, pdf, ISSUED + " But it has been replaced since.");
            checker.photographs("verify-replaced");
            says(checker, newer, "This is the file of another certificate.");

            assertThat(sent).noneMatch(request -> request.startsWith("POST")).isNotEmpty();
            assertThat(application.log()).doesNotContain(" ERROR ");
        }
    }

    private static byte[] completes(Carer holder) {
        holder.opens("/sign-in");
        holder.types("Account name", "carer1");
        holder.types("Password", "trial");
        holder.presses("Sign in");
        holder.opens("/preparatory/tiny/m1/a");
        holder.presses("I’ve finished this page");
        holder.opens("/my-learning/certificates/tiny");
        return holder.downloads("Download your certificate");
    }

    private static byte[] isReplaced(Carer holder) {
        holder.presses("Get it in Welsh and English");
        assertThat(holder.heading("Your earlier certificates")).isVisible();
        return holder.downloads("Download your certificate");
    }

    /** A certificate's XMP says its code: nobody has to type it. */
    private static void findsTheCodeInTheFile(Carer checker, byte[] pdf, String address) {
        Map<byte[], String> files = Map.of(pdf, ISSUED, flipped(pdf), NOT_ISSUED);
        files.forEach((file, words) -> {
            checker.opens("/verify");
            chooses(checker, file);
            checker.page().waitForURL(Pattern.compile(".*" + address));
            assertThat(result(checker)).containsText(words);
        });
        checker.opens("/verify");
        chooses(checker, "no certificate".getBytes(ISO_8859_1));
        assertThat(result(checker)).containsText("There is no code of a certificate in this file.");
    }

    private static Locator result(Carer checker) {
        return checker.page().locator("#file-result[role=status]");
    }

    private static void says(Carer checker, byte[] file, String words) {
        chooses(checker, file);
        assertThat(result(checker)).containsText(words);
    }

    private static void chooses(Carer checker, byte[] file) {
        checker.page().locator("#file").setInputFiles(new FilePayload("certificate.pdf", "application/pdf", file));
    }

    private static void drops(Carer checker, byte[] file, String words) {
        Object transfer = checker.page().evaluateHandle("""
                bytes => {
                  const transfer = new DataTransfer();
                  transfer.items.add(new File([Uint8Array.from(bytes, c => c.charCodeAt(0))], 'c.pdf'));
                  return transfer;
                }""", new String(file, ISO_8859_1));
        checker.page().locator("#main").dispatchEvent("drop", Map.of("dataTransfer", transfer));
        assertThat(result(checker)).containsText(words);
    }

    private static byte[] flipped(byte[] pdf) {
        byte[] other = pdf.clone();
        other[other.length / 2] ^= 1;
        return other;
    }
}
