package org.kinshipready.content;

/**
 * A picture of a course, safe to be served.
 *
 * @param name without the folder, such as {@code house.png}
 * @param file its name within the {@link CourseSource}
 * @param mediaType image/png, image/jpeg or image/webp
 * @param hash of its bytes
 */
public record Picture(String name, String file, String mediaType, int width, int height, int bytes, String hash) {}
