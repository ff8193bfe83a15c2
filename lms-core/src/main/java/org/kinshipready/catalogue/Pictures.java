package org.kinshipready.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.bson.types.Binary;
import org.kinshipready.content.Course;
import org.kinshipready.content.CourseSource;
import org.kinshipready.content.Picture;
import org.kinshipready.content.Version;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * Reads a picture on its own rather than with its whole course, which may be 8 MB. Keeps some megabytes of pictures in
 * memory, and reads only a few at once.
 *
 * <p>When somebody first asks for a picture of a version, its whole course is read, one request at a time, and then all
 * pictures of that version are stored on their own. So courses published by an older release need no migration, an
 * older instance can keep running beside this one, and anything lost from this collection comes back.
 */
@Component
class Pictures {

    private static final int KEPT_BYTES = 8 << 20;
    private static final int AT_ONCE = 4;

    private final MongoOperations mongo;
    private final Semaphore reads = new Semaphore(AT_ONCE);
    private final Object wholeCourse = new Object();
    private final Cache<String, byte[]> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES)
            .<String, byte[]>weigher((id, bytes) -> bytes.length)
            .build();

    Pictures(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** The bytes of a version's picture; empty if the version is gone. */
    Optional<byte[]> bytes(Course course, Version version, Picture picture) {
        String id = StoredPicture.id(course.id(), picture.hash());
        return known(id).or(() -> read(id, course, version));
    }

    private Optional<byte[]> known(String id) {
        return Optional.ofNullable(kept.getIfPresent(id));
    }

    private Optional<byte[]> read(String id, Course course, Version version) {
        reads.acquireUninterruptibly();
        try {
            // If many ask for the same picture at once, one of them reads it.
            Optional<byte[]> bytes = known(id).or(() -> alone(id)).or(() -> withItsCourse(id, course, version));
            bytes.ifPresent(read -> kept.put(id, read));
            return bytes;
        } finally {
            reads.release();
        }
    }

    private Optional<byte[]> alone(String id) {
        return Optional.ofNullable(mongo.findById(id, StoredPicture.class))
                .map(stored -> stored.content().getData());
    }

    private Optional<byte[]> withItsCourse(String id, Course course, Version version) {
        synchronized (wholeCourse) {
            Optional<byte[]> byNow = alone(id);
            CourseVersion whole = byNow.isPresent()
                    ? null
                    : mongo.findById(CourseVersion.id(course.id(), version), CourseVersion.class);
            if (whole == null) {
                return byNow;
            }
            CourseSource source = whole.source();
            // Always saves the same bytes, so it does no harm if another instance does this too.
            course.pictures()
                    .values()
                    .forEach(picture -> mongo.save(new StoredPicture(
                            StoredPicture.id(course.id(), picture.hash()), new Binary(source.read(picture.file())))));
            return alone(id);
        }
    }
}
