package org.kinshipready.content.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.kinshipready.content.CourseSource;

/** A folder as it was in Git at the newest {@code v*} tag in the history of the present state. */
final class GitTag {

    private GitTag() {}

    /** Its files; empty where there is no Git, no such tag, or no such folder under it. */
    static Optional<CourseSource> newest(Path folder) {
        return run(folder, "tag", "--list", "v*", "--merged", "HEAD", "--sort=-version:refname")
                .flatMap(
                        tags -> new String(tags, StandardCharsets.UTF_8).lines().findFirst())
                .flatMap(tag -> run(folder, "archive", "--format=zip", tag, "."))
                .map(GitTag::unzip)
                .filter(files -> !files.isEmpty())
                .map(CourseSource::of);
    }

    /** What git prints. It gets no input and its errors are dropped, because they aren't this command's concern. */
    private static Optional<byte[]> run(Path folder, String... arguments) {
        List<String> command =
                Stream.concat(Stream.of("git"), Stream.of(arguments)).toList();
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            // A hook in another checkout sets these, but it is the folder that says which checkout we mean.
            builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
            Process git = builder.start();
            git.getOutputStream().close();
            byte[] printed = git.getInputStream().readAllBytes();
            return git.waitFor() == 0 ? Optional.of(printed) : Optional.empty();
        } catch (IOException gitIsNotThere) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Map<String, byte[]> unzip(byte[] archive) {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                boolean hidden =
                        entry.getName().startsWith(".") || entry.getName().contains("/.");
                if (!entry.isDirectory() && !hidden) {
                    files.put(entry.getName(), zip.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
