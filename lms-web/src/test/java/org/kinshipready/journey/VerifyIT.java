package org.kinshipready.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kinshipready.catalogue.Courses.course;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kinshipready.catalogue.Courses;
import org.kinshipready.content.CourseSource;
import org.kinshipready.site.Dates;
import org.kinshipready.site.Language;
import org.springframework.util.FileSystemUtils;

/** Somebody who was handed a certificate checks it: by its code, and by the file without sending it anywhere. */
class VerifyIT {

    private static final Path COURSES = write();
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final String NOT_ISSUED = "This file isn’t the one that was issued.";
    private static final String ISSUED = "This file is the one that was issued, and nothing in it was changed.";

    @RegisterExtension
    static final PackagedApplication application =
            new PackagedApplication("--lms.courses=" + COURSES, "--lms.verify.per-minute=1000", "--lms.trial.carers=4");

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
            byte[] pdf = completes(holder, "carer1");
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

    @Test
    void theQrCodeIsCheckedInTheBrowserAndSentNowhere() {
        try (Carer holder = new Carer(chromium.phone(false), application.address(), false);
                Carer checker = new Carer(chromium.phone(true), application.address(), true)) {
            String address = scanned(completes(holder, "carer2"));
            String proof = address.substring(address.indexOf('#') + 1);
            List<String> sent = new ArrayList<>();
            checker.page().onRequest(request -> sent.add(request.url() + request.postData()));

            checker.opens(address);
            assertThat(proofResult(checker)).containsText("This QR code is genuine. It was signed by");
            assertThat(proofResult(checker).locator("p").first()).hasText("Trial: not a real certificate.");
            assertThat(fact(checker, "code")).hasText(holder.reads("Code"));
            assertThat(fact(checker, "course")).hasText("tiny");
            assertThat(fact(checker, "day")).hasText(holder.reads("Date"));
            assertThat(fact(checker, "keys")).hasText("our public keys, as published now");
            comparesNames(checker);
            checker.photographs("verify-proof");
            looksInUrdu(address, LocalDate.parse(holder.reads("Date"), DAY));

            checker.opens("/verify");
            checker.types("Code on the certificate", "Please look: " + application.address() + address + " Thanks!");
            checker.presses("Check this code");
            assertThat(proofResult(checker)).containsText("This QR code is genuine.");
            checker.opens("/verify");
            checker.types(
                    "Code on the certificate", application.address() + address.substring(0, address.length() - 9));
            checker.presses("Check this code");
            assertThat(checker.heading("This certificate is valid")).isVisible();

            assertThat(sent)
                    .noneMatch(request -> request.contains(proof.substring(0, 12)))
                    .noneMatch(request -> request.contains("Carer"))
                    .isNotEmpty();
        }
    }

    private static void looksInUrdu(String address, LocalDate completed) {
        try (BrowserContext phone = chromium.phone(true)) {
            Page page = phone.newPage();
            page.navigate(application.address() + "/language/ur?from=/verify");
            opens(page, address);
            assertThat(page.locator("[data-fact=course]")).hasText("tiny");
            assertThat(page.locator("html")).hasAttribute("dir", "rtl");
            assertThat(page.locator("[data-fact=day]")).hasText(Dates.day(completed, Language.URDU));
            photographs(page, "verify-proof-urdu");
        }
    }

    private static void photographs(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of(System.getProperty("lms.screenshots", "target/screenshots"), name + "-360.png"))
                .setFullPage(true));
    }

    private static void comparesNames(Carer checker) {
        Map<String, String> names = Map.of(
                "Carer 2", "This is the name the certificate was signed for.",
                "  Carer  2 ", "This is the name the certificate was signed for.",
                "Carer 3", "This is not the name the certificate was signed for.");
        names.forEach((name, words) -> {
            checker.types("Name on the certificate", name);
            checker.page().locator("#proof-name button").click();
            assertThat(checker.page().locator("#proof-name-result[role=status]"))
                    .containsText(words);
        });
    }

    @Test
    void noCharacterOfAQrCodeCanBeAnother() {
        try (Carer holder = new Carer(chromium.phone(false), application.address(), false);
                Carer checker = new Carer(chromium.phone(true), application.address(), false)) {
            String address = scanned(completes(holder, "carer3"));
            checker.opens(address);
            assertThat(proofResult(checker)).containsText("This QR code is genuine.");
            String proof = address.substring(address.indexOf('#') + 1);
            List<String> others = IntStream.range(0, proof.length())
                    .boxed()
                    .flatMap(at -> Stream.of("A", "b", "1", "-", ".", "")
                            .filter(other -> !other.equals(proof.substring(at, at + 1)))
                            .map(other -> proof.substring(0, at) + other + proof.substring(at + 1)))
                    .filter(other -> !other.equals(proof))
                    .collect(Collectors.toCollection(ArrayList::new));
            others.addAll(List.of(
                    "<img src=x onerror=alert(1)>",
                    "%3Cscript%3Ealert(1)%3C/script%3E",
                    "1." + "A".repeat(200_000),
                    "1.".repeat(100_000),
                    proof + proof,
                    proof.replace(".tiny.", "." + "a-".repeat(49) + "a."),
                    proof.replace(".tiny.", ".<b>tiny</b>."),
                    proof.replaceFirst("\\.[0-9]{8}\\.", ".20260231."),
                    "1.AAAAAAAA.tiny.20261121." + "A".repeat(16) + "." + "A".repeat(22) + "." + "A".repeat(86)));

            List<?> said = (List<?>) checker.page().evaluate("""
                    async proofs => {
                      const result = document.getElementById('proof-result');
                      const said = [];
                      for (const proof of proofs) {
                        const heard = new Promise(done => addEventListener('hashchange', done, { once: true }));
                        location.replace('#' + proof);
                        await heard;
                        while (!result.textContent) {
                          await new Promise(done => setTimeout(done));
                        }
                        said.push(result.innerHTML);
                      }
                      return said;
                    }""", others);

            assertThat(said).hasSameSizeAs(others);
            assertThat(said.stream().map(String::valueOf))
                    .allMatch(text -> text.contains("We could not read all of this QR code.")
                            || text.contains("This QR code does not match its signature.")
                            || text.contains("We do not know the key that signed this QR code."))
                    .noneMatch(text -> text.contains("genuine") || text.contains("<img") || text.contains("<script"));
            assertThat(checker.page().locator("#proof-facts")).isHidden();

            checker.opens(address.replace(holder.reads("Code").replace(" ", ""), "0".repeat(27)));
            assertThat(proofResult(checker)).containsText("This QR code does not match its signature.");
        }
    }

    @Test
    void aQrCodeIsCheckedWithoutASignalOnceTheKeysAreKept() {
        try (Carer holder = new Carer(chromium.phone(false), application.address(), false);
                BrowserContext phone = chromium.phone(true)) {
            String address = scanned(completes(holder, "carer4"));
            Page page = phone.newPage();
            page.navigate(application.address() + "/verify");
            assertThat(page.getByText("Save this page and our public keys on this device."))
                    .isVisible();
            page.getByText("Save to this device").click();
            assertThat(page.getByText("This page is saved on this device.")).isVisible();
            String today = holder.reads("Date");
            assertThat(page.locator("[data-kept-keys]")).containsText(today);

            Signal.isLost(phone);
            opens(page, address);
            assertThat(page.locator("#proof-result")).containsText("This QR code is genuine.");
            assertThat(page.locator("#proof-result p").first()).hasText("Trial: not a real certificate.");
            assertThat(page.locator("[data-fact=keys]")).containsText("saved on this device on ");
            assertThat(page.locator("[data-fact=keys]")).containsText(today);
            assertThat(page.getByText(
                            "The QR code cannot show whether the certificate has been replaced or withdrawn."))
                    .isVisible();
            photographs(page, "verify-offline");

            String code = holder.reads("Code");
            opens(
                    page,
                    address.replace(
                            code.replace(" ", ""), code.replace(' ', '-').toLowerCase(Locale.ROOT)));
            assertThat(page.locator("#proof-result")).containsText("This QR code is genuine.");
            opens(page, address.replace(".tiny.", ".tinY."));
            assertThat(page.locator("#proof-result")).containsText("We could not read all of this QR code.");
            opens(page, address.replace(".tiny.", ".tint."));
            assertThat(page.locator("#proof-result")).containsText("This QR code does not match its signature.");
            opens(page, address.replaceFirst("#1t\\.[\\w-]{8}", "#1t.AAAAAAAA"));
            assertThat(page.locator("#proof-result")).containsText("a key that is not saved on this device");
            opens(page, address.substring(0, address.indexOf('#')));
            assertThat(page.locator("#proof-result")).containsText("You are offline. Scan the QR code");

            Signal.isFound(phone);
            opens(page, address);
            assertThat(page.locator("[data-fact=keys]")).hasText("our public keys, as published now");
            keepsFreshKeys(page, address);
            page.getByText("Remove from this device").click();
            assertThat(page.getByText("This page has been removed from this device."))
                    .isVisible();
            Signal.isLost(phone);
            opens(page, address);
            assertThat(page.getByText("There is no signal").first()).isVisible();
        }
    }

    /** Keys that are older than a day are fetched again, once the site can be reached. */
    private static void keepsFreshKeys(Page page, String address) {
        page.evaluate("""
                async () => {
                  const cache = await caches.open('kinship');
                  const list = await cache.match('/verify/offline.json', { ignoreVary: true });
                  const headers = new Headers(list.headers);
                  headers.set('Date', 'Wed, 01 Jan 2020 00:00:00 GMT');
                  await cache.put('/verify/offline.json', new Response(await list.blob(), { headers }));
                }""");
        opens(page, address);
        page.waitForFunction("""
                async () => {
                  const list = await caches.match('/verify/offline.json', { ignoreVary: true });
                  return new Date(list.headers.get('Date')) > new Date(2021, 0);
                }""");
        assertThat(page.locator("[data-fact=keys]")).hasText("our public keys, as published now");
    }

    /** As a scanner opens an address: nothing of the page before is left. */
    private static void opens(Page page, String address) {
        page.navigate("about:blank");
        page.navigate(application.address() + address);
    }

    private static Locator proofResult(Carer checker) {
        return checker.page().locator("#proof-result[role=status]");
    }

    private static Locator fact(Carer checker, String fact) {
        return checker.page().locator("[data-fact=" + fact + "]");
    }

    /** What its QR code holds, without the site's own address: the same stands in the file. */
    private static String scanned(byte[] pdf) {
        String text = new String(pdf, ISO_8859_1);
        return "/verify/" + field(text, "code") + "#" + field(text, "proof");
    }

    private static String field(String text, String name) {
        Matcher field = Pattern.compile("<kinshipready:" + name + ">([^<]+)<").matcher(text);
        assertThat(field.find()).as(name).isTrue();
        return field.group(1);
    }

    private static byte[] completes(Carer holder, String account) {
        holder.opens("/sign-in");
        holder.types("Account name", account);
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
