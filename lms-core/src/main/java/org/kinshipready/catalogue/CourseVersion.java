package org.kinshipready.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kinshipready.content.CourseReader;
import org.kinshipready.content.CourseSource;
import org.kinshipready.content.Pathway;
import org.kinshipready.content.Version;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A whole course as it was published; it never changes.
 *
 * @param id course and version, such as {@code legal-options@1.2.0}
 * @param hash SHA-256 over names and bytes: tells whether a version is merely published again or was altered
 */
@Document("course_versions")
record CourseVersion(
        @Id String id,
        String course,
        Pathway pathway,
        Version version,
        List<CourseFile> files,
        String hash,
        Instant publishedAt,
        String publishedBy) {

    /** All of one course's files from a source, ready to be stored. */
    static CourseVersion of(CourseSource source, CourseReader.Folder folder, Version version, Instant at, String by) {
        List<CourseFile> files = files(source, folder.pathway().id() + "/" + folder.id() + "/");
        return new CourseVersion(
                id(folder.id(), version), folder.id(), folder.pathway(), version, files, hash(files), at, by);
    }

    static String id(String course, Version version) {
        return course + "@" + version;
    }

    /** The files, under the names that the reader expects. */
    CourseSource source() {
        Map<String, byte[]> named = new LinkedHashMap<>();
        files.forEach(file -> named.put(pathway.id() + "/" + course + "/" + file.name(), file.bytes()));
        return CourseSource.of(named);
    }

    CourseReader.Folder folder() {
        return new CourseReader.Folder(pathway, course);
    }

    static List<CourseFile> files(CourseSource source, String prefix) {
        return source.names().stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> CourseFile.of(name.substring(prefix.length()), source.read(name)))
                .toList();
    }

    /** The sources give files in the order of their names, so equal content has an equal hash. */
    static String hash(List<CourseFile> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (CourseFile file : files) {
                // Without the lengths, two files could hash like one.
                digest.update((file.name() + "\n" + file.bytes().length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(file.bytes());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
