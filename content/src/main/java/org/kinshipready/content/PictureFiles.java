package org.kinshipready.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The files in a course's folder for pictures: those that are good, and the names of all. */
record PictureFiles(Map<String, Picture> good, Set<String> names) {

    static final String FOLDER = "images/";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,99}\\.[A-Za-z0-9]{1,10}");
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "png", PictureHeader.PNG,
            "jpg", PictureHeader.JPEG,
            "jpeg", PictureHeader.JPEG,
            "webp", PictureHeader.WEBP);
    private static final int MAX_BYTES = 200 * 1024;
    /** Anything that unpacks to more would be too much for a cheap phone. */
    private static final int MAX_PIXELS = 4_000;

    /** Reads what is in the folder, and complains about every file that can't be shown. */
    static PictureFiles read(CourseSource source, String path, List<Problem> problems) {
        Map<String, Picture> good = new LinkedHashMap<>();
        Map<String, String> all = new LinkedHashMap<>();
        for (String file : source.names()) {
            if (file.startsWith(path + FOLDER)) {
                String name = file.substring(path.length() + FOLDER.length());
                all.put(name, file);
                picture(name, file, source.read(file), new FileProblems(file, problems))
                        .ifPresent(picture -> good.put(name, picture));
            }
        }
        return new PictureFiles(good, all.keySet());
    }

    private static Optional<Picture> picture(String name, String file, byte[] bytes, FileProblems problems) {
        Optional<PictureHeader> header = PictureHeader.read(bytes);
        Optional<String> objection = odd(name).or(() -> odd(name, bytes, header));
        objection.ifPresent(message -> problems.error(1, 1, Pictures.RULE, message));
        return objection.isPresent()
                ? Optional.empty()
                : header.map(found -> new Picture(
                        name, file, found.mediaType(), found.width(), found.height(), bytes.length, Hash.of(bytes)));
    }

    private static Optional<String> odd(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.of("A picture's name has letters, digits and hyphens, then one dot and its kind, as in "
                    + "my-house.png, and it lies in images itself. Rename it.");
        }
        return MEDIA_TYPES.containsKey(kind(name))
                ? Optional.empty()
                : Optional.of("Only PNG, JPEG and WebP pictures can be shown. Save it as one of them, or take the "
                        + "file out.");
    }

    private static Optional<String> odd(String name, byte[] bytes, Optional<PictureHeader> header) {
        if (bytes.length > MAX_BYTES) {
            return Optional.of(
                    "This picture is over 200 KB. Make it smaller: phones have slow and costly connections.");
        }
        if (header.filter(found -> found.mediaType().equals(MEDIA_TYPES.get(kind(name))))
                .isEmpty()) {
            return Optional.of("This isn't a picture of the kind that its name says. Save it again as what it is.");
        }
        return fits(header.get().width()) && fits(header.get().height())
                ? Optional.empty()
                : Optional.of("This picture is over 4,000 pixels wide or high, or empty. Make it smaller.");
    }

    private static boolean fits(int pixels) {
        return pixels >= 1 && pixels <= MAX_PIXELS;
    }

    private static String kind(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    Optional<Picture> picture(String destination) {
        return destination.startsWith(FOLDER)
                ? Optional.ofNullable(good.get(destination.substring(FOLDER.length())))
                : Optional.empty();
    }

    /**
     * Why no picture can be shown from there, if none can. A file that exists has already reported its own problems.
     */
    Optional<String> objection(String destination) {
        String name = destination.startsWith(FOLDER) ? destination.substring(FOLDER.length()) : "";
        if (names.contains(name)) {
            return Optional.empty();
        }
        if (!NAME.matcher(name).matches()) {
            return Optional.of("Pictures are in the course's own folder images. Write it as in "
                    + "![what it shows](images/name.png).");
        }
        return odd(name).or(() -> Optional.of("There is no file " + destination + ". Add it, or check its name."));
    }
}
