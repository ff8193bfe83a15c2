package org.kinshipready.content;

import java.util.Optional;
import org.commonmark.node.Image;
import org.commonmark.node.Text;
import org.kinshipready.content.markdown.CoursePicture;

/**
 * Puts the pictures from a course's folder where its text refers to them.
 *
 * @param address the beginning of each picture's address
 * @param version part of each address, so that a browser can cache a picture and still fetch a later one
 */
record Pictures(String address, Version version, PictureFiles files) {

    static final String RULE = "pictures";

    static final String DECORATIVE = "{.decorative}";

    void fill(Image image, FileProblems problems) {
        boolean decorative = takeMark(image);
        String words = PlainText.of(image);
        objection(image, words, decorative).ifPresent(message -> problems.error(image, RULE, message));
        String destination = image.getDestination();
        Optional<String> dead = files.objection(destination);
        dead.ifPresent(message -> problems.error(image, RULE, message));
        files.picture(destination)
                .ifPresent(picture -> image.insertAfter(new CoursePicture(
                        address + picture.name() + "?v=" + version,
                        decorative ? "" : words,
                        picture.width(),
                        picture.height())));
        image.unlink();
    }

    private static Optional<String> objection(Image image, String words, boolean decorative) {
        if (image.getTitle() != null) {
            return Optional.of("A picture has no title, which hardly anybody would see. Say it in the text.");
        }
        if (decorative && !words.isEmpty()) {
            return Optional.of("A picture with words isn't decorative. Take the words out, or the mark.");
        }
        if (image.getNext() instanceof Text text && text.getLiteral().startsWith("{.")) {
            return Optional.of("Only {.decorative} can stand straight after a picture. Take the braces out.");
        }
        return words.isEmpty() && !decorative
                ? Optional.of("Say between the [ ] what this picture shows. If it only decorates, write {.decorative} "
                        + "straight after it.")
                : Optional.empty();
    }

    /** Whether the picture is marked as decorative; the mark is cut out. */
    private static boolean takeMark(Image image) {
        if (image.getNext() instanceof Text text && text.getLiteral().startsWith(DECORATIVE)) {
            text.setLiteral(text.getLiteral().substring(DECORATIVE.length()));
            return true;
        }
        return false;
    }
}
