package org.kinshipready.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinshipready.content.Course;
import org.kinshipready.content.CourseModule;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.Step;
import org.kinshipready.journey.HttpVisitor.Answer;
import org.kinshipready.journey.HttpVisitor.Field;

/** The trial mode has passwords that everybody knows: it stays on this machine, and signing in leads nowhere else. */
class TrialModeIT {

    private static final String COURSE = "/preparatory/legal-options";
    private static final String SESSION = "session";
    private static final Field[] CARER = {new Field("username", "carer1"), new Field("password", "trial")};
    /** 127.0.0.1, the same as an IPv6 address, and ::1, as Linux writes them. */
    private static final List<String> LOOPBACK =
            List.of("0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000");
    /** The state of a socket that is open to callers, as Linux writes it. */
    private static final String LISTENING = "0A";

    @RegisterExtension
    static final PackagedApplication application = new PackagedApplication();

    private final HttpVisitor visitor = new HttpVisitor(application.address());

    // --- Who is answered ---

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]"})
    void answersToNamesOfThisMachine(String host) throws IOException {
        assertThat(statusLine(host)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "192.0.2.1"})
    void refusesOtherNamesThatLeadHere(String host) throws IOException {
        assertThat(statusLine(host)).startsWith("HTTP/1.1 400");
    }

    private static String statusLine(String host) throws IOException {
        return answer("/", host, "").lines().findFirst().orElse("");
    }

    private static String answer(String target, String host, String headers) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), application.port());
                OutputStream out = socket.getOutputStream()) {
            out.write("GET %s HTTP/1.1\r\nHost: %s:%d\r\n%sConnection: close\r\n\r\n"
                    .formatted(target, host, application.port(), headers)
                    .getBytes(UTF_8));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%FF", "/a\\b", "/a|b", "/a\u0001b", "/%00", "/a%2fb", "/a;b", "/search?q=%FF"})
    void anAddressWithCharactersThatNoneMayHaveGetsAPageOfOurs(String target) throws IOException {
        String answer = answer(target, "localhost", "");
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("<title>Something in that request was not right - Kinship Ready</title>")
                .containsIgnoringCase("Referrer-Policy: same-origin")
                .containsIgnoringCase("X-Content-Type-Options: nosniff")
                .contains("default-src 'none'")
                .doesNotContain("Tomcat", "Exception", "\tat ");
    }

    @Test
    void suchAPageIsInTheLanguageThatWasChosen() throws IOException {
        assertThat(answer("/%FF", "localhost", "Cookie: language=cy\r\n")).contains("<html lang=\"cy\"");
        assertThat(answer("/%FF", "localhost", "Cookie: language=<x>\r\n")).contains("<html lang=\"en-GB\"");
    }

    @Test
    void listensOnLoopbackOnly() throws IOException {
        List<InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
        assertThat(others).noneMatch(TrialModeIT::answers);
        if (Files.isReadable(Path.of("/proc/net/tcp"))) {
            assertThat(listening()).isNotEmpty().isSubsetOf(LOOPBACK);
        }
    }

    private static boolean answers(InetAddress address) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, application.port()), 1000);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    /** The addresses that the port is open on, as Linux writes them. */
    private static List<String> listening() throws IOException {
        String ending = String.format(Locale.ROOT, ":%04X", application.port());
        List<String> sockets = new ArrayList<>();
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            if (Files.isReadable(Path.of(table))) {
                sockets.addAll(Files.readAllLines(Path.of(table)));
            }
        }
        return sockets.stream()
                .map(line -> List.of(line.strip().split("\\s+")))
                .filter(columns ->
                        columns.get(1).endsWith(ending) && columns.get(3).equals(LISTENING))
                .map(columns -> columns.get(1).replace(ending, ""))
                .toList();
    }

    // --- One data folder, one application ---

    @Test
    void secondStartOnTheSameDataFolderEndsAndSaysWhy() {
        PackagedApplication.Ended second = application.startAnother();
        assertThat(second.exitCode()).isNotZero();
        assertThat(second.output())
                .contains("Another Kinship Ready is using the data folder")
                .contains("start this one with another folder: ./lms start --data DIR")
                .doesNotContain("\tat ");
        assertThat(visitor.opens("/").status()).isEqualTo(200);
    }

    // --- Signing in ---

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "/\r\nSet-Cookie:x=1",
                "/sign-in",
                "/sign-out"
            })
    void signingInLeadsNowhereElse(String from) {
        Answer linked = visitor.presses("Sign in", visitor.opens("/sign-in?from=" + encoded(from)), CARER);
        leadsHome(linked);
        HttpVisitor another = new HttpVisitor(application.address());
        Answer forged = another.presses("Sign in", another.opens("/sign-in"), with(CARER, new Field("from", from)));
        leadsHome(forged);
    }

    private static void leadsHome(Answer signedIn) {
        assertThat(signedIn.status()).isEqualTo(302);
        assertThat(signedIn.leadsTo()).isEqualTo(URI.create(application.address() + "/"));
        assertThat(signedIn.setCookies()).noneMatch(cookie -> cookie.startsWith("x="));
    }

    @Test
    void escapesInTheWayBackStayEscaped() {
        Answer signedIn = visitor.presses(
                "Sign in", visitor.opens("/sign-in"), with(CARER, new Field("from", "/%0d%0aSet-Cookie:x=1")));
        assertThat(signedIn.leadsTo().toString()).startsWith(application.address() + "/");
        assertThat(signedIn.setCookies()).noneMatch(cookie -> cookie.startsWith("x="));
    }

    @Test
    void signingInLeadsBackToThePage() {
        Answer signIn = visitor.opens(visitor.opens(COURSE)
                .page()
                .expectFirst("header a:contains(Sign in)")
                .attr("href"));
        Answer signedIn = visitor.presses("Sign in", signIn, CARER);
        assertThat(signedIn.leadsTo()).isEqualTo(URI.create(application.address() + COURSE));
    }

    @Test
    void signingInLeadsBackToWhatWasChosen() {
        String tried = COURSE + "/informal-and-private-fostering/check?try=&q.halina=1&q.close-relatives=0";
        Document leftOut = visitor.opens(tried).page();
        assertThat(leftOut.title()).startsWith("Error: ");
        Answer signIn =
                visitor.opens(leftOut.expectFirst("header a:contains(Sign in)").attr("href"));
        Answer signedIn = visitor.presses("Sign in", signIn, CARER);
        assertThat(signedIn.leadsTo()).isEqualTo(URI.create(application.address() + tried));
        assertThat(visitor.opens(tried).page().select("input[checked]").eachAttr("id"))
                .containsExactly("q.halina-1", "q.close-relatives-0");
    }

    @Test
    void aNameThatWasTypedWhenTheSessionHadEndedIsBackInItsField() {
        visitor.presses("Sign in", visitor.opens("/sign-in"), CARER);
        Answer form = visitor.opens("/my-learning/name");
        visitor.forgetsCookies();
        Answer signIn = visitor.presses("Save this name", form, new Field("name", "Mary Not-In-An-Address"));
        assertThat(signIn.page().title()).startsWith("Sign in");
        assertThat(signIn.page().select("[href], [action]").eachAttr("href")).noneMatch(link -> link.contains("Mary"));
        Answer back = visitor.presses("Sign in", signIn, CARER);

        assertThat(back.leadsTo()).isEqualTo(URI.create(application.address() + "/my-learning/name"));
        Document page = visitor.opens("/my-learning/name").page();
        assertThat(page.expectFirst("#name").val()).isEqualTo("Mary Not-In-An-Address");
        assertThat(page.text()).contains("What you entered has not been saved yet.");
        assertThat(application.log()).doesNotContain("Not-In-An-Address");
    }

    @Test
    void sessionGetsAnotherIdAtSigningIn() {
        Answer signIn = visitor.opens("/sign-in");
        String before = visitor.cookies().get(SESSION);
        visitor.presses("Sign in", signIn, CARER);
        assertThat(visitor.cookies().get(SESSION)).isNotNull().isNotEqualTo(before);

        HttpVisitor holdsTheOldId = new HttpVisitor(application.address());
        holdsTheOldId.keeps(SESSION, before);
        assertThat(holdsTheOldId.opens("/my-learning").status()).isEqualTo(302);
    }

    @Test
    void wrongPasswordKeepsTheTypedName() {
        Document page = visitor.presses(
                        "Sign in",
                        visitor.opens("/sign-in?from=" + COURSE),
                        new Field("username", "Carer1 <b>"),
                        new Field("password", "a wrong one"))
                .page();
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.expectFirst("#username").val()).isEqualTo("Carer1 <b>");
        assertThat(page.expectFirst("[name=from]").val()).isEqualTo(COURSE);
        assertThat(page.html()).doesNotContain("a wrong one");
        assertThat(visitor.opens("/my-learning").status()).isEqualTo(302);
    }

    // --- Forms of other sites ---

    @Test
    void formWithoutTheTokenDoesNothing() {
        assertThat(visitor.posts("/sign-in", CARER).leadsTo()).hasPath("/sign-in");
        assertThat(visitor.opens("/my-learning").status()).isEqualTo(302);

        visitor.signsIn("carer2");
        assertThat(visitor.posts(COURSE).status()).isEqualTo(403);
        assertThat(visitor.posts("/sign-out").status()).isEqualTo(403);
        Answer myLearning = visitor.opens("/my-learning");
        assertThat(myLearning.status()).isEqualTo(200);
        assertThat(myLearning.page().text()).contains("You haven’t started a course yet.");
    }

    // --- Readers without an account ---

    @Test
    void readingSetsNoCookie() {
        Course course = ShippedCourses.read(Pathway.PREPARATORY, "legal-options");
        CourseModule module = course.modules().getFirst();
        Stream<String> steps = module.steps().stream().map(step -> COURSE + "/" + module.id() + "/" + step.id());
        Stream<String> tried = module.steps().stream()
                .filter(Step.Quiz.class::isInstance)
                .map(quiz -> COURSE + "/" + module.id() + "/" + quiz.id() + "?try=");
        Stream<String> others =
                Stream.of("/", "/preparatory", "/ongoing", COURSE, COURSE + "/" + module.id(), "/help", "/favicon.svg");
        assertThat(Stream.of(others, steps, tried).flatMap(paths -> paths).map(visitor::opens))
                .hasSizeGreaterThan(10)
                .allSatisfy(answer -> {
                    assertThat(answer.status()).as(answer.address().toString()).isEqualTo(200);
                    assertThat(answer.setCookies())
                            .as(answer.address().toString())
                            .isEmpty();
                });
        assertThat(visitor.opens("/nowhere").setCookies()).isEmpty();
    }

    private static Field[] with(Field[] fields, Field another) {
        return Stream.concat(Stream.of(fields), Stream.of(another)).toArray(Field[]::new);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
