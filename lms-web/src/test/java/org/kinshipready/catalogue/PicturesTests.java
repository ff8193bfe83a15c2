package org.kinshipready.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinshipready.catalogue.Courses.page;
import static org.kinshipready.catalogue.Courses.preparatory;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.bson.BsonDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinshipready.content.Course;
import org.kinshipready.content.CourseSource;
import org.kinshipready.content.Picture;
import org.kinshipready.site.Platform;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Tests for {@link Pictures}. */
class PicturesTests extends Platform {

    private Course course;
    private Picture picture;

    @BeforeEach
    void aCourseWithAPicture() {
        Courses courses = preparatory().module("m1", page("a", "![A house](images/house.png)"));
        CourseSource source = courses.source();
        Map<String, byte[]> files = new TreeMap<>();
        source.names().forEach(name -> files.put(name, source.read(name)));
        files.put("preparatory/" + courses.id() + "/images/house.png", png());
        catalogue.publish(CourseSource.of(files), "test");
        course = catalogue.newest(courses.pathway(), courses.id()).orElseThrow();
        picture = course.picture("house.png").orElseThrow();
    }

    private static byte[] png() {
        return ByteBuffer.allocate(34)
                .putLong(0x89504E470D0A1A0AL)
                .putInt(13)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(20)
                .putInt(10)
                .array();
    }

    /** In another process, which has nothing in memory. */
    private byte[] read() {
        return new Pictures(mongo).bytes(course, course.version(), picture).orElseThrow();
    }

    @Test
    void ofAnOlderReleaseIsReadWithItsCourseOnceAndAloneFromThenOn() {
        mongo.remove(new Query(), "pictures");
        assertThat(read()).isEqualTo(png());

        commands.forget();
        assertThat(read()).isEqualTo(png());
        assertThat(commands.sent())
                .singleElement()
                .satisfies(command ->
                        assertThat(command.getString("find").getValue()).isEqualTo("pictures"));
    }

    @Test
    void isKeptInMemory() {
        Pictures pictures = new Pictures(mongo);
        assertThat(pictures.bytes(course, course.version(), picture)).hasValue(png());

        commands.forget();
        assertThat(pictures.bytes(course, course.version(), picture)).hasValue(png());
        assertThat(commands.sent()).extracting(BsonDocument::getFirstKey).isEmpty();
    }

    @Test
    void ofAVersionThatIsGoneIsNone() {
        mongo.remove(new Query(), "pictures");
        mongo.remove(
                Query.query(Criteria.where("_id").is(CourseVersion.id(course.id(), course.version()))),
                CourseVersion.class);
        assertThat(new Pictures(mongo).bytes(course, course.version(), picture)).isEmpty();
    }
}
