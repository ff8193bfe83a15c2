package org.kinshipready.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinshipready.catalogue.Courses.page;
import static org.kinshipready.catalogue.Courses.preparatory;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinshipready.catalogue.Courses;
import org.kinshipready.catalogue.Refusals;
import org.kinshipready.content.Course;
import org.kinshipready.content.CourseSource;
import org.kinshipready.content.Picture;
import org.kinshipready.site.Platform;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Tests for {@link PictureController}. */
class PictureControllerTests extends Platform {

    private static final String SHOWN = "![A house](images/house.png)";

    private Courses courses;
    private Course course;

    @BeforeEach
    void aCourseWithAPicture() {
        courses = preparatory().module("m1", page("a", SHOWN));
        course = publishWith(courses, png(1));
    }

    /** As much of a picture as says that it is one, and a byte to tell it from another. */
    private static byte[] png(int last) {
        return ByteBuffer.allocate(34)
                .putLong(0x89504E470D0A1A0AL)
                .putInt(13)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(20)
                .putInt(10)
                .put(33, (byte) last)
                .array();
    }

    private Course publishWith(Courses version, byte[] picture) {
        CourseSource source = version.source();
        Map<String, byte[]> files = new TreeMap<>();
        source.names().forEach(name -> files.put(name, source.read(name)));
        files.put("preparatory/" + version.id() + "/images/house.png", picture);
        catalogue.publish(CourseSource.of(files), "test");
        Course newest = catalogue.newest(version.pathway(), version.id()).orElseThrow();
        assertThat(newest.version()).as("%s", Refusals.of(catalogue)).hasToString(version.version());
        return newest;
    }

    private MvcTestResult get(String address) {
        return browser.get().uri(URI.create(address)).exchange();
    }

    @Test
    void isServedAsThePageShowsItAndMayBeKeptForAYear() {
        String address = course.address() + "/images/house.png?v=1.0.0";
        assertThat(get(course.address() + "/m1/a")).bodyText().contains("src=\"" + address + "\"", "alt=\"A house\"");
        MvcTestResult picture = get(address);

        assertThat(picture).hasStatusOk().hasContentType("image/png");
        assertThat(picture)
                .headers()
                .hasValue("Cache-Control", "max-age=31536000, public, immutable")
                .hasValue("X-Content-Type-Options", "nosniff");
        assertThat(picture.getResponse().getContentAsByteArray()).isEqualTo(png(1));
        assertThat(picture.getRequest().getSession(false)).isNull();
        assertThat(picture.getResponse().getCookies()).isEmpty();
    }

    @Test
    void isReadAloneAndNeverWithItsCourseAgain() {
        String address = course.address() + "/images/house.png?v=1.0.0";
        assertThat(get(address)).hasStatusOk();
        assertThat(mongo.findById(course.id() + "/" + picture().hash(), Document.class, "pictures"))
                .isNotNull();

        commands.forget();
        for (int i = 0; i < 20; i++) {
            assertThat(get(address)).hasStatusOk();
        }
        assertThat(commands.sent()).isEmpty();
    }

    private Picture picture() {
        return course.picture("house.png").orElseThrow();
    }

    @Test
    void aVersionThatNeverWasIsLookedForOnceASecond() {
        String address = course.address() + "/images/house.png?v=";
        clock.advance(Duration.ofSeconds(1));
        assertThat(get(address + "9.9.9")).hasStatus(404);

        commands.forget();
        for (int i = 0; i < 20; i++) {
            assertThat(get(address + "9.9." + i)).hasStatus(404);
        }
        assertThat(commands.sent())
                .hasSize(20)
                .allSatisfy(command ->
                        assertThat(command.getString("find").getValue()).isEqualTo("catalogue_changes"));
    }

    @Test
    void eachVersionKeepsItsOwn() {
        publishWith(courses.version("1.0.1"), png(2));
        String address = course.address() + "/images/house.png?v=";

        assertThat(get(address + "1.0.0").getResponse().getContentAsByteArray()).isEqualTo(png(1));
        assertThat(get(address + "1.0.1").getResponse().getContentAsByteArray()).isEqualTo(png(2));
        assertThat(get(course.address() + "/m1/a")).bodyText().contains("house.png?v=1.0.1");
    }

    @Test
    void aPictureThatWasTakenOutStaysWithTheVersionsThatShowIt() {
        Course newest = publish(courses.version("1.0.1").module("m1", page("a", "Words instead.")));
        String address = course.address() + "/images/house.png?v=";

        assertThat(newest.version()).hasToString("1.0.1");
        assertThat(get(address + "1.0.0")).hasStatusOk();
        assertThat(get(address + "1.0.1")).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?v=", "?v=1.0.1", "?v=1", "?v=latest", "?v=1.0.0.0", "?v=..%2F1.0.0", "?v=%00"})
    void anotherVersionIsNotFound(String version) {
        assertThat(get(course.address() + "/images/house.png" + version)).hasStatus(404);
    }

    @Test
    void isNotFoundUnderAnotherCourseOrPathway() {
        Course other = publish(preparatory().module("m1", page("a")));

        assertThat(get(other.address() + "/images/house.png?v=1.0.0")).hasStatus(404);
        assertThat(get("/ongoing/" + course.id() + "/images/house.png?v=1.0.0")).hasStatus(404);
        assertThat(get("/preparatory/nothing/images/house.png?v=1.0.0")).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "course.md",
                "m1.md",
                "HOUSE.png",
                "house.jpg",
                "house",
                ".png",
                "house.png.png",
                "%00house.png",
                "house%20.png",
                "%3Cscript%3E.png",
                "house.png%0A",
            })
    void aNameThatIsNoPictureIsNotFound(String name) {
        assertThat(get(course.address() + "/images/" + name + "?v=1.0.0"))
                .satisfies(
                        result -> assertThat(result.getResponse().getStatus()).isIn(400, 404));
    }

    @ParameterizedTest
    @ValueSource(strings = {"..%2Fcourse.md", "..%5Ccourse.md", "%2e%2e/course.md", "..;/course.md", "x%2Fhouse.png"})
    void aNameThatLeadsElsewhereGetsNothing(String name) {
        MvcTestResult result = get(course.address() + "/images/" + name + "?v=1.0.0");

        assertThat(result.getResponse().getStatus()).isIn(400, 404);
        assertThat(result).bodyText().doesNotContain("title:");
    }
}
