package org.kinshipready.content.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinshipready.content.Course;
import org.kinshipready.content.CourseFixture;
import org.kinshipready.content.CourseReader;
import org.kinshipready.content.CourseReading;
import org.kinshipready.content.CourseSource;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.Picture;
import org.kinshipready.content.Problem;
import org.kinshipready.content.Quick;
import org.kinshipready.content.SharedContent;

/** Files that aren't what they should be: bytes that are no text, pictures that are none, names that lead elsewhere. */
@Quick
class HostileFilesTests {

    /** The beginning of a picture, which is all that is ever read of one. */
    static final byte[] PNG = ByteBuffer.allocate(33)
            .putLong(0x89504E470D0A1A0AL)
            .putInt(13)
            .put("IHDR".getBytes(UTF_8))
            .putInt(40)
            .putInt(30)
            .array();

    private static final String PICTURES = "preparatory/small/images/";
    private static final String SHOWN = "## Read {#read}\n\n![a](images/a.png) ![b](images/house.png)";

    static List<String> noText() {
        return List.of(
                "C0AF", "E0808A", "FF", "FEFF003C", "EDA080", "F4908080", "F8888080AF", "C3", "80", "E282", "C0BC");
    }

    @ParameterizedTest
    @MethodSource("noText")
    void refusesBytesThatAreNoUtf8(String hex) {
        byte[] start = (CourseFixture.FRONT_MATTER + "## Read {#read}\n\n").getBytes(UTF_8);
        byte[] odd = HexFormat.of().parseHex(hex);
        byte[] file = ByteBuffer.allocate(start.length + odd.length)
                .put(start)
                .put(odd)
                .array();

        assertThat(new CourseFixture().and("preparatory/small/first.md", file).problems())
                .contains("error 1:1 encoding");
    }

    @Test
    void refusesFilesInOtherEncodings() {
        String file = CourseFixture.FRONT_MATTER + "## Read {#read}\n\n\u00BCscript\u00BE Siân";

        for (byte[] bytes : List.of(file.getBytes(UTF_16), file.getBytes(ISO_8859_1))) {
            assertThat(new CourseFixture()
                            .and("preparatory/small/first.md", bytes)
                            .problems())
                    .contains("error 1:1 encoding");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"facts.yml", "helplines.yml", "glossary.yml", "contributors.yml"})
    void refusesSharedFilesThatAreNoText(String name) {
        CourseSource source = CourseSource.of(Map.of(name, new byte[] {(byte) 0xC0, (byte) 0xAF}));

        assertThat(new CourseReader().readShared(source).problems())
                .extracting(Problem::rule)
                .containsExactly("encoding");
    }

    static List<String> noPictures() {
        return List.of(
                "",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"ran()\"/>",
                "<?xml version=\"1.0\"?><svg><script>ran()</script></svg>",
                "<!DOCTYPE html><script>ran()</script>",
                "GIF89a/*<svg onload=ran()>*/=1;ran()",
                "BM<script>ran()</script>",
                "%PDF-1.7 /JS (ran())",
                "PK\u0003\u0004",
                "\u007FELF",
                "RIFF....WEBP",
                "RIFF\u00FF\u00FF\u00FF\u00FFWEBPVP8X",
                "\u0089PNG\r\n\u001A\n",
                "\u0089PNG\r\n\u001A\n\u0000\u0000\u0000\rIHDR<svg onload=ran()>",
                "\u00FF\u00D8\u00FF",
                "\u00FF\u00D8<script>ran()</script>",
                "\u00FF\u00D8\u00FF\u00FE\u0000\u0000",
                " \u0089PNG\r\n\u001A\n\u0000\u0000\u0000\rIHDR\u0000\u0000\u0000\u0001\u0000\u0000\u0000\u0001");
    }

    @ParameterizedTest
    @MethodSource("noPictures")
    void showsNoPictureThatIsNone(String content) {
        for (String name : List.of("a.png", "a.jpg", "a.webp")) {
            CourseReading reading = CourseFixture.withMarkdown(SHOWN.replace("a.png", name))
                    .and(PICTURES + name, content.getBytes(ISO_8859_1))
                    .and(PICTURES + "house.png", PNG)
                    .read();

            assertThat(reading.publishable()).isFalse();
            assertThat(reading.course().orElseThrow().pictures()).containsOnlyKeys("house.png");
            Html.of(reading.course().orElseThrow()).forEach(html -> Html.assertSafe(name, html));
        }
    }

    /** Such a file is harmless as long as it is sent as what its first bytes say, which is what the web does. */
    @Test
    void takesPictureWithMoreBehindItForPicture() {
        byte[] both = (new String(PNG, ISO_8859_1) + "<script>ran()</script>").getBytes(ISO_8859_1);
        Course course = CourseFixture.withMarkdown(SHOWN)
                .and(PICTURES + "a.png", both)
                .read()
                .course()
                .orElseThrow();

        assertThat(course.picture("a.png")).map(Picture::mediaType).contains("image/png");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../a.png",
                "../../../etc/passwd",
                "a/../../a.png",
                "..%2fa.png",
                "a.png/",
                "a.png\u0000.svg",
                "a.png\n",
                "a.svg.png",
                "a.png.svg",
                "\" onerror=\"ran().png",
                "<script>ran()<script>.png",
                "\u202Egnp.a.png",
                "con\\a.png",
                "${jndi:ldap:a}.png",
                ".png",
                "-a.png",
                "a.html",
                "a.php",
            })
    void servesNoPictureOfOddName(String name) {
        CourseReading reading = CourseFixture.withMarkdown("## Read {#read}\n\n![a](<images/" + name + ">)")
                .and(PICTURES + name, PNG)
                .read();

        assertThat(reading.publishable()).isFalse();
        assertThat(reading.course().orElseThrow().pictures()).isEmpty();
        assertThat(reading.problems()).noneMatch(problem -> problem.toString().matches("(?s).*\\p{Cc}.*"));
    }

    @Test
    void refusesOverlongNames() {
        CourseFixture fixture = new CourseFixture().and(PICTURES + "a".repeat(10_000) + ".png", PNG);

        assertThat(fixture.read().publishable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "..", "Small", "small ", "a\"onclick=\"x", "<b>", "a%2fb", "-a", "a--b", "ſ", "a\u0000"
            })
    void refusesFoldersOfOddNames(String id) {
        String path = "preparatory/" + id + "/";
        CourseSource source = CourseSource.of(Map.of(
                path + "course.md", CourseFixture.COURSE.getBytes(UTF_8),
                path + "first.md", (CourseFixture.FRONT_MATTER + "## Read {#read}\n\nWords.").getBytes(UTF_8)));
        CourseReading reading = new CourseReader()
                .read(source, new CourseReader.Folder(Pathway.PREPARATORY, id), SharedContent.empty());

        assertThat(reading.publishable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../first",
                "../../facts.yml",
                "/etc/passwd",
                "first.md",
                "FIRST",
                "first\\u0000",
                "course",
                "a/b"
            })
    void readsNoModuleOutsideItsFolder(String id) {
        CourseReading reading = CourseFixture.withCourse("  - first", "  - \"" + id + "\"")
                .and("preparatory/first.md", CourseFixture.FRONT_MATTER + "## Read {#read}\n\nWords.")
                .read();

        assertThat(reading.publishable()).isFalse();
        assertThat(reading.course().orElseThrow().modules()).isEmpty();
    }
}
