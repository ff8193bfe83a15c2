package org.kinshipready.server;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The style sheet, scripts and icons, in memory: a hundred kilobytes, compressed by the build.
 *
 * <p>Pages ask for them by an address that contains a hash of the content, so each may be cached for ever.
 */
@Component
public class StaticFiles {

    private static final String FOLDER = "static/";

    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, Addressed> files = new HashMap<>();

    /**
     * The file at an address.
     *
     * @param tag an entity tag that tells this content from any other
     * @param kept whether it may be cached for ever, because other content would have another address
     */
    record Addressed(StaticFile file, String tag, boolean kept) {}

    StaticFiles() {
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        try {
            for (Resource file : resolver.getResources("classpath:/" + FOLDER + "*")) {
                String name = Objects.requireNonNull(file.getFilename());
                if (!name.endsWith(".gz") && !name.endsWith(".br")) {
                    add(name, file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The address of a file, which changes with its content.
     *
     * @param file such as {@code /site.css}
     * @throws IllegalArgumentException if there is no file of that name
     */
    public String address(String file) {
        String address = addresses.get(file);
        if (address == null) {
            throw new IllegalArgumentException("There is no static file " + file);
        }
        return address;
    }

    Optional<Addressed> at(String address) {
        return Optional.ofNullable(files.get(address));
    }

    private void add(String name, Resource file) throws IOException {
        byte[] plain = file.getContentAsByteArray();
        String hash = hash(plain);
        int dot = name.lastIndexOf('.');
        String address = "/" + name.substring(0, dot) + "-" + hash + name.substring(dot);
        StaticFile content =
                new StaticFile(name, plain, smaller(file, name + ".gz", plain), smaller(file, name + ".br", plain));
        // Weak, because the file has the same tag compressed and uncompressed.
        String tag = "W/\"" + hash + '"';
        addresses.put("/" + name, address);
        files.put(address, new Addressed(content, tag, true));
        files.put("/" + name, new Addressed(content, tag, false));
    }

    private static byte @Nullable [] smaller(Resource file, String name, byte[] plain) throws IOException {
        try {
            byte[] compressed = file.createRelative(name).getContentAsByteArray();
            return compressed.length < plain.length ? compressed : null;
        } catch (FileNotFoundException pictureOrNotBuilt) {
            return null;
        }
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
